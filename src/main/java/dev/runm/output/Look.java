package dev.runm.output;

/**
 * What the place that is drawn on can show.
 *
 * @param width the cells of a line
 * @param unicode whether it shows more than ASCII
 */
record Look(int width, Colours colours, boolean unicode) {
  /** The width of a pipe or a file, where a line has no end. */
  static final int UNBOUNDED = Integer.MAX_VALUE;

  /** What a file can show. */
  static final Look OF_A_FILE = new Look(UNBOUNDED, 0, true);

  /**
   * In the usual theme.
   *
   * @param colours how many there are; 0 for none
   */
  Look(int width, int colours, boolean unicode) {
    this(width, new Colours(colours, Theme.AUTO), unicode);
  }

  /** Returns the same place in a theme. */
  Look in(Theme theme) {
    return new Look(width, colours.in(theme), unicode);
  }

  /** Returns what stands for the part of a text that was cut off. */
  String ellipsis() {
    return unicode ? "…" : "~";
  }

  /** Returns one cell of a horizontal rule. */
  String rule() {
    return unicode ? "─" : "-";
  }
}
