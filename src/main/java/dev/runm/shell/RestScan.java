package dev.runm.shell;

import java.util.Optional;

/**
 * Reads the rest of a line that is a statement. Quotes and comments are SQL's, and a line ends
 * inside neither of them. A backslash at the end of a line joins it with the next; outside single
 * quotes and comments {@code $1} stands for an argument of a script, as everywhere.
 */
final class RestScan {
  private static final String QUOTES = "'\"`";

  private final String text;
  private final Optional<ScriptArguments> arguments;
  private final StringBuilder statement = new StringBuilder();
  private int at;
  private int open = -1;
  private boolean continued;

  RestScan(String text, int at, Optional<ScriptArguments> arguments) {
    this.text = text;
    this.at = at;
    this.arguments = arguments;
    while (this.at < text.length() && text.charAt(this.at) != '\n') {
      scan();
    }
  }

  /** Returns the statement, joined lines as lines. */
  String statement() {
    return statement.toString().strip();
  }

  /** Returns the position behind the statement. */
  int end() {
    return at;
  }

  /** Returns the position of a quote or comment that is not closed, or -1. */
  int open() {
    return open;
  }

  /** Whether it ends in a backslash that joins it with a next line. */
  boolean continued() {
    return continued;
  }

  private void scan() {
    char c = text.charAt(at);
    if (QUOTES.indexOf(c) >= 0) {
      quoted(c);
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (c == '#' || startsDashComment()) {
      while (at < text.length() && text.charAt(at) != '\n' && !isLineJoin()) {
        take(1);
      }
    } else if (c == '$') {
      reference();
    } else if (isLineJoin()) {
      join();
    } else {
      take(1);
    }
  }

  private boolean startsDashComment() {
    return text.startsWith("--", at)
        && (at + 2 == text.length() || Character.isWhitespace(text.charAt(at + 2)));
  }

  private boolean isLineJoin() {
    return text.charAt(at) == '\\' && (at + 1 == text.length() || text.charAt(at + 1) == '\n');
  }

  private void join() {
    if (at + 1 == text.length()) {
      continued = true;
    } else {
      statement.append('\n');
    }
    at = Math.min(text.length(), at + 2);
  }

  private void quoted(char quote) {
    open = at;
    take(1);
    while (at < text.length() && open >= 0) {
      char c = text.charAt(at);
      if (c == quote) {
        open = -1;
        take(1);
      } else if (isLineJoin()) {
        join();
      } else if (c == '\\' && quote != '`') {
        take(2);
      } else if (c == '$' && quote != '\'') {
        reference();
      } else {
        take(1);
      }
    }
  }

  private void comment() {
    open = at;
    take(2);
    while (at < text.length() && open >= 0) {
      if (text.startsWith("*/", at)) {
        open = -1;
        take(2);
      } else if (isLineJoin()) {
        join();
      } else {
        take(1);
      }
    }
  }

  private void reference() {
    if (arguments.isEmpty()) {
      take(1);
      return;
    }
    ScriptArguments.Found found = arguments.get().at(text, at);
    statement.append(String.join(" ", found.words()));
    at += found.length();
  }

  private void take(int letters) {
    int end = Math.min(text.length(), at + letters);
    statement.append(text, at, end);
    at = end;
  }
}
