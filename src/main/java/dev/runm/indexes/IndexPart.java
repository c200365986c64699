package dev.runm.indexes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key part of an index, with what is true of the whole index.
 *
 * @param columnName the column, or an expression in brackets
 * @param prefix how many characters of the column are in the key; null for all
 * @param cardinality how many different keys there are up to this part, as the dictionary has it
 * @param dropStatement what would drop the index
 */
record IndexPart(
    String tableName,
    String indexName,
    boolean isUnique,
    boolean isVisible,
    String type,
    String columnName,
    @Nullable Long prefix,
    boolean isDescending,
    @Nullable Long cardinality,
    String dropStatement) {
  /** Whether another part is of the same column, in the same direction, as much of it. */
  boolean sameAs(IndexPart other) {
    return startOf(other) && Objects.equals(prefix, other.prefix);
  }

  /** Whether keys sorted by another part are sorted by this one: more of the column is in it. */
  boolean startOf(IndexPart other) {
    return columnName.equals(other.columnName)
        && isDescending == other.isDescending
        && (other.prefix == null || prefix != null && prefix <= other.prefix);
  }

  @Override
  public String toString() {
    return columnName + (prefix == null ? "" : "(" + prefix + ")") + (isDescending ? " DESC" : "");
  }
}
