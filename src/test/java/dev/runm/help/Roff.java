package dev.runm.help;

/** Text for a manual page, in ASCII. */
final class Roff {
  private Roff() {}

  /** Returns text as it may stand behind a macro; what stands between {@code `} is bold. */
  static String text(String text) {
    StringBuilder roff = new StringBuilder();
    boolean bold = false;
    for (int letter : text.codePoints().toArray()) {
      if (letter == '`') {
        bold = !bold;
      }
      roff.append(letter == '`' ? bold ? "\\fB" : "\\fR" : letter(letter));
    }
    return roff.toString();
  }

  /** Returns text as a line of its own, which begins no macro. */
  static String line(String text) {
    String roff = text(text);
    return roff.startsWith(".") ? "\\&" + roff : roff;
  }

  private static String letter(int letter) {
    return switch (letter) {
      case '\\' -> "\\e";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '"' -> "\\(dq";
      case '~' -> "\\(ti";
      case '^' -> "\\(ha";
      case '…' -> "...";
      case '·' -> "*";
      default -> {
        if (letter >= 0x7f) {
          throw new IllegalArgumentException(
              "say how the manual writes " + Character.toString(letter));
        }
        yield Character.toString(letter);
      }
    };
  }
}
