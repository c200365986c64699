package dev.runm.schema;

import java.util.List;

/**
 * A table in a diagram. Places and sizes are in cells of a terminal.
 *
 * @param x where its left border is
 * @param y where its upper border is, which has the name in it
 * @param width borders included
 */
record Box(Table table, List<BoxRow> rows, int x, int y, int width) {
  int right() {
    return x + width - 1;
  }

  int height() {
    return rows.size() + 2;
  }

  /** Returns the line that arrows point at: the first one, which has the key. */
  int port() {
    return y + 1;
  }

  Box moved(int right, int down) {
    return new Box(table, rows, x + right, y + down, width);
  }
}
