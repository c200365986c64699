package dev.runm.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param defaultValue what it is where nothing is said; null for none, or for NULL
 * @param extra such as {@code auto_increment}
 * @param expression what a generated column is worked out by; empty for others
 */
record ColumnRow(
    String tableName,
    String name,
    String type,
    boolean isNullable,
    @Nullable String defaultValue,
    String extra,
    String expression,
    String comment) {
  private static final int LONGEST = 40;

  /** Returns what a row has in it where nothing is said; empty where something must be. */
  String fallback() {
    if (!expression.isEmpty()) {
      String all = "= " + expression.replace("`", "");
      return all.length() <= LONGEST ? all : "= an expression";
    }
    if (extra.contains("auto_increment")) {
      return "auto_increment";
    }
    return defaultValue != null ? defaultValue : isNullable ? "NULL" : "";
  }
}
