package dev.runm.line;

import java.util.ArrayList;
import java.util.List;

/** The words of a line that is being read; the last of them may not be finished. */
final class LineWords {
  private final int line;
  private final EndScan end;
  private final List<Token> all = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private StringBuilder begun;
  private int start;
  private boolean rest;

  /**
   * @param line which of the lines of a text it is, from 0
   * @param end tells of each word whether it is one of the command
   */
  LineWords(int line, EndScan end) {
    this.line = line;
    this.end = end;
  }

  /** Returns those that are finished, with their places. */
  List<Token> all() {
    return all;
  }

  /** Returns those that are finished. */
  List<String> texts() {
    return texts;
  }

  /** Whether none is finished. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a word is begun that is not finished. */
  boolean isBegun() {
    return begun != null;
  }

  /** Returns the letters of the word that is not finished, or null. */
  CharSequence begun() {
    return begun;
  }

  /** Goes on with a word, or begins one. */
  void append(int at, String part) {
    if (begun == null) {
      begun = new StringBuilder();
      start = at;
    }
    begun.append(part);
  }

  /** The first goes on with the word that is begun, the last may be gone on with. */
  void append(int at, List<String> several) {
    for (int i = 0; i < several.size(); i++) {
      if (i > 0) {
        finish(at);
      }
      append(at, several.get(i));
    }
  }

  /** Takes the rest of the line as it was typed. */
  void appendRest(int at, String statement) {
    append(at, statement);
    rest = true;
  }

  /** Ends the word that is begun, if one is, before a position. */
  void finish(int at) {
    if (begun != null) {
      boolean target = end.next(all.size()) != Next.WORD;
      Token word = new Token(begun.toString(), start, at, line, rest, target);
      all.add(word);
      texts.add(word.word());
      begun = null;
      rest = false;
    }
  }
}
