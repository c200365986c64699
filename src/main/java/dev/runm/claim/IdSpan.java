package dev.runm.claim;

/** The ids in a table from a new row on: the first, the last, and how many there are. */
record IdSpan(long first, long last, long count) {
  /** Whether they are of so many new rows and of nothing else, without a gap. */
  boolean isJust(int rows) {
    return count == rows && last - first + 1 == rows;
  }
}
