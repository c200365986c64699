package dev.runm.query;

import dev.runm.query.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes SQL text apart, as far as is needed to find the tables that it names. */
public final class SqlTokens {
  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;
  private boolean open;

  private SqlTokens(String sql) {
    this.sql = sql;
  }

  /** Returns the pieces of a text, in order. */
  public static List<SqlToken> of(String sql) {
    return List.copyOf(read(sql).tokens);
  }

  /** Whether a text ends inside a quote or a comment, so that what follows belongs to it. */
  public static boolean endsInside(String sql) {
    return read(sql).open;
  }

  private static SqlTokens read(String sql) {
    SqlTokens reader = new SqlTokens(sql);
    while (reader.at < sql.length()) {
      reader.next();
    }
    return reader;
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#' || sql.startsWith("--", at) && isBlankOrEnd(at + 2)) {
      at = endOf("\n", at);
    } else if (sql.startsWith("/*", at)) {
      comment();
    } else if (sql.startsWith("*/", at)) {
      // the end of a comment whose text is for MySQL to read
      at += 2;
    } else if (c == '\'') {
      int end = endOfQuoted(c, true);
      add(Kind.VALUE, sql.substring(at, end), end);
    } else if (c == '"') {
      quoted(Kind.DOUBLE_QUOTED, endOfQuoted(c, true));
    } else if (c == '`') {
      quoted(Kind.NAME, endOfQuoted(c, false));
    } else if (c == '@') {
      variable();
    } else if (isPartOfWord(c)) {
      int end = endOfWord(at);
      add(follows('.') ? Kind.NAME : kindOf(sql.substring(at, end)), sql.substring(at, end), end);
    } else {
      add(Kind.SIGN, String.valueOf(c), at + 1);
    }
  }

  private void add(Kind kind, String text, int end) {
    tokens.add(new SqlToken(kind, text, at, end));
    at = end;
  }

  private static Kind kindOf(String word) {
    return word.chars().allMatch(Character::isDigit) ? Kind.VALUE : Kind.WORD;
  }

  private void quoted(Kind kind, int end) {
    String quote = sql.substring(at, at + 1);
    String inside = sql.substring(at + 1, open ? end : end - 1);
    add(kind, inside.replace(quote + quote, quote), end);
  }

  private boolean follows(char sign) {
    SqlToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return last != null && last.is(sign) && last.end() == at;
  }

  private void comment() {
    int end = endOf("*/", at + 2);
    if (sql.startsWith("/*!", at)) {
      open = false;
      at += 3;
      while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
        at++;
      }
    } else if (sql.startsWith("/*+", at) && sql.startsWith("*/", end - 2)) {
      add(Kind.HINT, sql.substring(at + 3, end - 2), end);
    } else {
      at = end;
    }
  }

  /** {@code @own}, {@code @@system} or {@code @@session.system}. */
  private void variable() {
    int end = at;
    while (end < sql.length() && (sql.charAt(end) == '@' || sql.charAt(end) == '.')) {
      end++;
    }
    end = endOfWord(end);
    if (end < sql.length() && sql.charAt(end) == '.') {
      end = endOfWord(end + 1);
    }
    add(Kind.VALUE, "@", Math.max(at + 1, end));
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < sql.length() && isPartOfWord(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }

  /** Two quotes in a row stand for one; in strings a backslash protects what follows it. */
  private int endOfQuoted(char quote, boolean escapes) {
    int end = at + 1;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      if (c == '\\' && escapes) {
        end += 2;
      } else if (c != quote) {
        end++;
      } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    open = true;
    return sql.length();
  }

  private int endOf(String mark, int from) {
    int end = sql.indexOf(mark, from);
    open = end < 0;
    return open ? sql.length() : end + mark.length();
  }

  private boolean isBlankOrEnd(int place) {
    return place >= sql.length() || sql.charAt(place) <= ' ';
  }
}
