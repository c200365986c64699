package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;

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
    /** A text in single quotes, or a number. */
    VALUE,
    /** A single character. */
    SIGN
  }

  /**
   * A word.
   *
   * @param text what it says, without its quotes; nothing of a value
   */
  record Word(Kind kind, String text) {
    private static final Word VALUE = new Word(Kind.VALUE, "");

    boolean is(String... keywords) {
      if (kind == Kind.BARE) {
        for (String keyword : keywords) {
          if (text.equalsIgnoreCase(keyword)) {
            return true;
          }
        }
      }
      return false;
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
    } else if (c == '\'' || c == '`' || c == '"') {
      quoted(c);
    } else if (isPartOfName(c)) {
      bare();
    } else {
      words.add(new Word(Kind.SIGN, String.valueOf(c)));
      at++;
    }
  }

  private void bare() {
    int from = at;
    boolean number = true;
    while (at < sql.length() && isPartOfName(sql.charAt(at))) {
      number &= Character.isDigit(sql.charAt(at));
      at++;
    }
    words.add(number ? Word.VALUE : new Word(Kind.BARE, sql.substring(from, at)));
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }

  /** Two quotes in a row stand for one; in texts a backslash protects what follows it. */
  private void quoted(char quote) {
    int from = at + 1;
    at = from;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\\' && quote != '`'
          || c == quote && sql.startsWith(String.valueOf(quote), at + 1)) {
        at++;
      } else if (c == quote) {
        break;
      }
      at++;
    }
    String inside = sql.substring(from, Math.min(at, sql.length()));
    words.add(quote == '\'' ? Word.VALUE : new Word(Kind.QUOTED, unpaired(inside, quote)));
    at++;
  }

  private static String unpaired(String inside, char quote) {
    String one = String.valueOf(quote);
    return inside.replace(one + one, one);
  }

  private int endOf(String mark, int from) {
    int end = sql.indexOf(mark, from);
    return end < 0 ? sql.length() : end + mark.length();
  }

  private boolean isBlankOrEnd(int place) {
    return place >= sql.length() || sql.charAt(place) <= ' ';
  }
}
