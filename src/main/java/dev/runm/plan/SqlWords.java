package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes SQL apart into words, as far as is needed to find the tables that it names. */
final class SqlWords {
  private final String sql;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private SqlWords(String sql) {
    this.sql = sql;
  }

  /** What a word can be; blanks and comments are none. */
  enum Kind {
    /** A keyword, or a name without quotes. */
    BARE,
    /** A name in backticks; in double quotes it may also be a text. */
    QUOTED,
    /** A text in single quotes. */
    TEXT,
    /** A single character. */
    SIGN
  }

  /**
   * A word.
   *
   * @param text what it says, without its quotes
   */
  record Word(Kind kind, String text) {
    boolean is(String... keywords) {
      return kind == Kind.BARE && Set.of(keywords).contains(text.toLowerCase(Locale.ROOT));
    }

    boolean is(char sign) {
      return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Whether it may be the name of something. */
    boolean names() {
      return kind == Kind.BARE || kind == Kind.QUOTED;
    }
  }

  static List<Word> of(String sql) {
    SqlWords reader = new SqlWords(sql);
    while (reader.at < sql.length()) {
      reader.next();
    }
    return reader.words;
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#' || sql.startsWith("--", at) && isBlankOrEnd(at + 2)) {
      at = endOf("\n", at);
    } else if (sql.startsWith("/*", at)) {
      at = endOf("*/", at + 2);
    } else if (c == '\'') {
      quoted(Kind.TEXT, c);
    } else if (c == '`' || c == '"') {
      quoted(Kind.QUOTED, c);
    } else if (isPartOfName(c)) {
      int from = at;
      while (at < sql.length() && isPartOfName(sql.charAt(at))) {
        at++;
      }
      words.add(new Word(Kind.BARE, sql.substring(from, at)));
    } else {
      words.add(new Word(Kind.SIGN, String.valueOf(c)));
      at++;
    }
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }

  /** Two quotes in a row stand for one; in texts a backslash protects what follows it. */
  private void quoted(Kind kind, char quote) {
    StringBuilder inside = new StringBuilder();
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      boolean pair = at + 1 < sql.length() && (c == quote && sql.charAt(at + 1) == quote);
      if (c == quote && !pair) {
        break;
      }
      boolean escaped = c == '\\' && quote != '`' && at + 1 < sql.length();
      at += pair || escaped ? 1 : 0;
      inside.append(sql.charAt(at));
      at++;
    }
    at++;
    words.add(new Word(kind, inside.toString()));
  }

  private int endOf(String mark, int from) {
    int end = sql.indexOf(mark, from);
    return end < 0 ? sql.length() : end + mark.length();
  }

  private boolean isBlankOrEnd(int place) {
    return place >= sql.length() || sql.charAt(place) <= ' ';
  }
}
