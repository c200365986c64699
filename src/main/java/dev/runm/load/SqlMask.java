package dev.runm.load;

/**
 * Blanks what is not SQL itself: comments and the insides of quoted strings. Every letter and line
 * stays where it is, so that a place in the result is the same place in the file.
 */
final class SqlMask {
  private final String text;
  private final char[] masked;
  private int at;

  private SqlMask(String text) {
    this.text = text;
    this.masked = text.toCharArray();
  }

  static String mask(String text) {
    return new SqlMask(text).mask();
  }

  private String mask() {
    while (at < masked.length) {
      char c = masked[at];
      if (c == '\'' || c == '"') {
        blankString(c);
      } else if (c == '`') {
        skipName();
      } else if (c == '#' || (text.startsWith("--", at) && isBlankOrEnd(at + 2))) {
        blankUntil(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        blankUntil(end < 0 ? -1 : end + 2);
      } else {
        at++;
      }
    }
    return new String(masked);
  }

  private boolean isBlankOrEnd(int place) {
    return place >= masked.length || Character.isWhitespace(masked[place]);
  }

  private void skipName() {
    int end = text.indexOf('`', at + 1);
    at = end < 0 ? masked.length : end + 1;
  }

  private void blankString(char quote) {
    int end = at + 1;
    while (end < masked.length && masked[end] != quote) {
      end += masked[end] == '\\' ? 2 : 1;
    }
    at++;
    blankUntil(Math.min(end, masked.length));
    at++;
  }

  private void blankUntil(int end) {
    int stop = end < 0 ? masked.length : end;
    for (; at < stop; at++) {
      if (masked[at] != '\n') {
        masked[at] = ' ';
      }
    }
  }
}
