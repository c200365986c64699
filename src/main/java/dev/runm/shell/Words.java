package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text into words as a POSIX shell does: blanks separate; single quotes keep everything; in
 * double quotes a backslash protects a quote, a dollar sign or a backslash; elsewhere it protects
 * any character. Outside single quotes a backslash at the end of a line joins it with the next, and
 * {@code $1}, {@code $2} … and {@code $@} stand for the arguments of a script. A {@code #} at the
 * start of a word begins a comment. A semicolon at the end of a line, which fingers used to SQL
 * type by themselves, is left out. What a command takes as it was typed is one word: the rest of
 * its line, unless that is typed in quotes.
 */
final class Words {
  private static final String ALL_QUOTED = "\"$@\"";
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final String text;
  private final Optional<ScriptArguments> arguments;
  private final RestRule rule;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word;
  private int at;
  private int openQuote = -1;
  private boolean continued;

  private Words(String text, Optional<ScriptArguments> arguments, RestRule rule) {
    this.text = text;
    this.arguments = arguments;
    this.rule = rule;
    scan();
  }

  /**
   * Returns the words of each line that has any.
   *
   * @throws UsageException if a quote is not closed
   */
  static List<List<String>> ofLines(String text, RestRule rule) {
    return new Words(text, Optional.empty(), rule).closed();
  }

  /**
   * Returns the words of a script's command, with the script's arguments put in.
   *
   * @throws UsageException if a quote is not closed, or the script was given fewer arguments
   */
  static List<String> of(String command, List<String> arguments, RestRule rule) {
    return new Words(command, Optional.of(new ScriptArguments(arguments)), rule)
        .closed().stream().flatMap(List::stream).toList();
  }

  /** Whether the text ends in a backslash that joins it with a next line. */
  static boolean continues(String text, RestRule rule) {
    return new Words(text, Optional.empty(), rule).continued;
  }

  /** Whether the text cannot end here: a quote is open, or a next line is to be joined. */
  static boolean isUnfinished(String text, RestRule rule) {
    Words scanned = new Words(text, Optional.empty(), rule);
    return scanned.continued || scanned.openQuote >= 0;
  }

  private List<List<String>> closed() {
    if (openQuote >= 0) {
      throw new UsageException(
          "the %s at column %d is not closed".formatted(opened(), column(openQuote)));
    }
    return lines;
  }

  private String opened() {
    return text.startsWith("/*", openQuote) ? "comment /*" : "quote " + text.charAt(openQuote);
  }

  private int column(int position) {
    return position - text.lastIndexOf('\n', position);
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        finishLine();
        at++;
      } else if (Character.isWhitespace(c) || c == NO_BREAK_SPACE) {
        finishWord();
        at++;
      } else if (c == '#' && word == null) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (startsRest(c)) {
        takeRest();
      } else if (c == ';' && restOfLine(at + 1).isBlank()) {
        at++;
      } else if (arguments.isPresent() && text.startsWith(ALL_QUOTED, at)) {
        appendWords(arguments.get().all());
        at += ALL_QUOTED.length();
      } else if (c == '\'' || c == '"') {
        quoted(c);
      } else {
        plainOrEscaped(true);
      }
    }
    finishLine();
  }

  private boolean startsRest(char c) {
    boolean option = c == '-' && !words.isEmpty() && !words.get(words.size() - 1).equals("--");
    return word == null && !option && "'\"\\".indexOf(c) < 0 && rule.beginsBehind(words);
  }

  private void takeRest() {
    RestScan rest = new RestScan(text, at, arguments);
    append(rest.statement());
    at = rest.end();
    openQuote = rest.open();
    continued = rest.continued();
  }

  private String restOfLine(int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private void quoted(char quote) {
    openQuote = at++;
    append("");
    while (at < text.length() && text.charAt(at) != quote) {
      if (quote == '"') {
        plainOrEscaped(false);
      } else {
        append(text.charAt(at++));
      }
    }
    if (at < text.length()) {
      openQuote = -1;
      at++;
    }
  }

  /** Takes a character, or two if it is a backslash that protects something, or a reference. */
  private void plainOrEscaped(boolean protectsAll) {
    char c = text.charAt(at);
    if (c == '\\') {
      escaped(protectsAll);
    } else if (c == '$' && arguments.isPresent()) {
      ScriptArguments.Found found = arguments.get().at(text, at);
      appendWords(found.words());
      at += found.length();
    } else {
      append(c);
      at++;
    }
  }

  private void escaped(boolean protectsAll) {
    if (at + 1 == text.length()) {
      continued = true;
      append('\\');
      at++;
      return;
    }
    char next = text.charAt(at + 1);
    if (next != '\n') {
      if (!protectsAll && "\"\\$".indexOf(next) < 0) {
        append('\\');
      }
      append(next);
    }
    at += 2;
  }

  private void append(char c) {
    append(String.valueOf(c));
  }

  private void append(String part) {
    if (word == null) {
      word = new StringBuilder();
    }
    word.append(part);
  }

  /** The first goes on with the word that is begun, the last may be gone on with. */
  private void appendWords(List<String> several) {
    for (int i = 0; i < several.size(); i++) {
      if (i > 0) {
        finishWord();
      }
      append(several.get(i));
    }
  }

  private void finishWord() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }

  private void finishLine() {
    finishWord();
    if (!words.isEmpty()) {
      lines.add(words);
      words = new ArrayList<>();
    }
  }
}
