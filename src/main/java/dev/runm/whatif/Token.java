package dev.runm.whatif;

import java.util.Arrays;

/**
 * A piece of SQL text.
 *
 * @param text what it says; a quoted name without its quotes, a hint without its comment signs
 * @param start its place in the text, and {@code end} that of what follows
 */
record Token(Kind kind, String text, int start, int end) {
  /** What a piece can be; blanks, comments and the insides of strings are none. */
  enum Kind {
    /** A keyword or a name without quotes. */
    WORD,
    /** A quoted name, or what follows a dot. */
    NAME,
    /** An optimizer hint. */
    HINT,
    /** A string, or a variable. */
    VALUE,
    /** A single character. */
    SIGN
  }

  /** Whether it is one of these keywords. */
  boolean is(String... keywords) {
    return kind == Kind.WORD && Arrays.stream(keywords).anyMatch(text::equalsIgnoreCase);
  }

  boolean is(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** Whether it may be the name of something. */
  boolean names() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }
}
