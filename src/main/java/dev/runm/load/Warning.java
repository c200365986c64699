package dev.runm.load;

/** What the server says of the rows that it took last. */
record Warning(String level, long code, String message) {
  boolean isNote() {
    return level.equals("Note");
  }
}
