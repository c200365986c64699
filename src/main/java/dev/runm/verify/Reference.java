package dev.runm.verify;

/** A column that holds the ids of another table's rows, or uuids. */
record Reference(String fromTable, String fromColumn, String toTable) {
  @Override
  public String toString() {
    return fromTable + "." + fromColumn;
  }
}
