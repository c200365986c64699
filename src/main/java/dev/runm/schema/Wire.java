package dev.runm.schema;

/**
 * The line of a reference: from the right border of a box to a track, along that, and on to the
 * left border of another box.
 */
record Wire(Reference reference, int fromX, int fromY, int track, int toX, int toY) {
  Wire moved(int right, int down) {
    return new Wire(reference, fromX + right, fromY + down, track + right, toX + right, toY + down);
  }
}
