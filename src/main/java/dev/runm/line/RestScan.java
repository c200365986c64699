package dev.runm.line;

import java.util.Optional;

/**
 * Reads the rest of a line that is a statement. Quotes and comments are SQL's, and a line ends
 * inside neither of them. A backslash at the end of a line joins it with the next; outside single
 * quotes and comments {@code $1} stands for an argument of a script, as everywhere; a value that is
 * put into quotes stays in them.
 */
public final class RestScan {
  private static final String QUOTES = "'\"`";

  private final String text;
  private final References references;
  private final boolean prose;
  private final char around;
  private final boolean fallback;
  private final StringBuilder statement = new StringBuilder();
  private int at;
  private int open = -1;
  private boolean continued;

  /**
   * @param prose whether quotes and comments are letters like others
   */
  RestScan(String text, int at, References references, boolean prose) {
    this(text, at, references, prose, (char) 0, false);
  }

  /**
   * @param around the quotes that it stands in, or 0
   * @param fallback whether the text is nothing else, and its line breaks are its own
   */
  private RestScan(
      String text, int at, References references, boolean prose, char around, boolean fallback) {
    this.around = around;
    this.fallback = fallback;
    this.text = text;
    this.at = at;
    this.references = references;
    this.prose = prose;
    while (this.at < text.length() && !isEnd()) {
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
    if (!prose && QUOTES.indexOf(c) >= 0) {
      quoted(c);
    } else if (!prose && text.startsWith("/*", at)) {
      comment();
    } else if (!prose && (c == '#' || startsDashComment())) {
      while (at < text.length() && text.charAt(at) != '\n' && !isLineJoin()) {
        take(1);
      }
    } else if (c == '$') {
      reference(around);
    } else if (isLineJoin()) {
      join();
    } else {
      take(1);
    }
  }

  /** A semicolon alone is the statement's own. */
  private boolean isEnd() {
    return text.charAt(at) == '\n' && !fallback || isEndOfCommand();
  }

  private boolean isEndOfCommand() {
    return !prose
        && (EndScan.lengthAt(text, at) == 2
            || text.charAt(at) == ';' && text.substring(at + 1).matches("(?s)\\h*[>|].*"));
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
    } else if (prose) {
      joinProse();
      return;
    } else {
      statement.append('\n');
    }
    at = Math.min(text.length(), at + 2);
  }

  /** Prose is wrapped anew, so where its lines end says nothing. */
  private void joinProse() {
    if (!statement.isEmpty() && statement.charAt(statement.length() - 1) != ' ') {
      statement.append(' ');
    }
    at += 2;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
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
        reference(quote);
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

  /**
   * @param quote that the value stands in, which a quote in it does not close, or 0
   */
  private void reference(char quote) {
    Optional<Reference> found =
        quote != 0 || fallback
            ? references.at(text, at)
            : references.onLine(text, at, prose ? "" : QUOTES);
    if (found.isEmpty()) {
      take(1);
      return;
    }
    Reference reference = found.get();
    statement.append(
        references.isOwn(reference)
            ? escaped(String.join(" ", references.own(reference)), quote)
            : filled(reference.fallback().orElseThrow(), quote));
    at += reference.text().length();
  }

  /** A fallback is taken as it is typed, too. */
  private String filled(String typed, char quote) {
    return new RestScan(typed, 0, references, true, quote, true).statement();
  }

  private static String escaped(String value, char quote) {
    String kept = quote == '"' ? value.replace("\\", "\\\\") : value;
    return quote == 0 ? kept : kept.replace("" + quote, "" + quote + quote);
  }

  private void take(int letters) {
    int end = Math.min(text.length(), at + letters);
    statement.append(text, at, end);
    at = end;
  }
}
