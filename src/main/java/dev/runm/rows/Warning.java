package dev.runm.rows;

/** What the server says of the rows that it took last. */
record Warning(String level, long code, String message) {
  private static final int DUPLICATE = 1062;

  boolean isNote() {
    return level.equals("Note");
  }

  boolean isDuplicate() {
    return code == DUPLICATE;
  }
}
