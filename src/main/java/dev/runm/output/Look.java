package dev.runm.output;

/**
 * What the place that is drawn on can show.
 *
 * @param width the cells of a line
 * @param colours how many colours there are; 0 for none, and no bold either
 * @param unicode whether it shows more than ASCII
 */
record Look(int width, int colours, boolean unicode) {
  /** The width of a pipe or a file, where a line has no end. */
  static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Returns what stands for the part of a text that was cut off. */
  String ellipsis() {
    return unicode ? "…" : "~";
  }

  /** Returns one cell of a horizontal rule. */
  String rule() {
    return unicode ? "─" : "-";
  }
}
