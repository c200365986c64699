package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does, expansions apart: blanks separate; single quotes
 * keep everything; in double quotes a backslash protects a quote or a backslash; elsewhere it
 * protects any character, and joins lines; a {@code #} at the start of a word begins a comment.
 */
final class Words {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word;
  private int at;

  private Words(String line) {
    this.line = line;
  }

  /**
   * Returns the words of the line.
   *
   * @throws UsageException if a quote is not closed
   */
  static List<String> of(String line) {
    return new Words(line).split();
  }

  private List<String> split() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        finishWord();
        at++;
      } else if (c == '#' && word == null) {
        break;
      } else if (c == '\'' || c == '"') {
        quoted(c);
      } else if (c == '\\' && at + 1 < line.length()) {
        if (line.charAt(at + 1) != '\n') {
          append(line.charAt(at + 1));
        }
        at += 2;
      } else {
        append(c);
        at++;
      }
    }
    finishWord();
    return words;
  }

  private void quoted(char quote) {
    int start = at++;
    append("");
    while (at < line.length() && line.charAt(at) != quote) {
      if (quote == '"' && line.charAt(at) == '\\' && at + 1 < line.length()) {
        char next = line.charAt(at + 1);
        if (next == '"' || next == '\\') {
          at++;
        }
      }
      append(line.charAt(at++));
    }
    if (at == line.length()) {
      throw new UsageException(
          "the quote %s at column %d is not closed".formatted(quote, start + 1));
    }
    at++;
  }

  private void append(char c) {
    append(String.valueOf(c));
  }

  private void append(String text) {
    if (word == null) {
      word = new StringBuilder();
    }
    word.append(text);
  }

  private void finishWord() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }
}
