package dev.runm.schema;

/**
 * What a terminal can show of a diagram, besides its lines.
 *
 * @param arrow stands before what a column refers to
 * @param self says that a column refers to its own table
 * @param head ends a line
 * @param cut stands for the rest of what does not fit
 */
record Signs(String arrow, String self, String head, String cut) {
  private static final Signs UNICODE = new Signs("→", "↺", "▸", "…");
  private static final Signs ASCII = new Signs("->", "(self)", ">", "~");

  static Signs of(boolean unicode) {
    return unicode ? UNICODE : ASCII;
  }
}
