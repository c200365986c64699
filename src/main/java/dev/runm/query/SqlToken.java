package dev.runm.query;

import java.util.Arrays;

/**
 * A piece of SQL text.
 *
 * @param text what it says; what is in back or double quotes without them, a hint without its
 *     comment signs
 * @param start its place in the text, and {@code end} that of what follows
 */
public record SqlToken(Kind kind, String text, int start, int end) {
  /** What a piece can be; blanks, comments and the insides of strings are none. */
  public enum Kind {
    /** A keyword or a name without quotes. */
    WORD,
    /** A quoted name, or what follows a dot. */
    NAME,
    /** An optimizer hint. */
    HINT,
    /** In double quotes: a string, or with some settings of the server a name. */
    DOUBLE_QUOTED,
    /** A string, a whole number, or a variable. */
    VALUE,
    /** A single character. */
    SIGN
  }

  /** Whether it is one of these keywords. */
  public boolean is(String... keywords) {
    return kind == Kind.WORD && Arrays.stream(keywords).anyMatch(text::equalsIgnoreCase);
  }

  public boolean is(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** Whether it may be the name of something. */
  public boolean names() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }
}
