package dev.runm.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key part of an index, with what is true of the whole index.
 *
 * @param columnName the column, or an expression in brackets
 * @param prefix how many characters of the column are in the key; null for all
 * @param cardinality how many different keys there are up to this part, as estimated
 */
record KeyPart(
    String tableName,
    String indexName,
    boolean isUnique,
    boolean isVisible,
    String columnName,
    @Nullable Long prefix,
    boolean isDescending,
    @Nullable Long cardinality) {
  /** Returns the part as CREATE INDEX has it. */
  String shown() {
    return columnName + (prefix == null ? "" : "(" + prefix + ")") + (isDescending ? " DESC" : "");
  }
}
