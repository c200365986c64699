package dev.runm.plan;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param dataType without its length, such as {@code varchar}
 * @param collationName null where the column holds no text
 */
public record TableColumn(
    String tableName, String columnName, String dataType, @Nullable String collationName) {
  /** Whether it holds text of any length, which no index has whole. */
  public boolean isLong() {
    return dataType.endsWith("text") || dataType.endsWith("blob") || dataType.equals("json");
  }

  /** Returns its type as far as comparing goes, such as {@code varchar utf8mb4_bin}. */
  public String words() {
    return collationName == null ? dataType : dataType + " " + collationName;
  }
}
