package dev.runm.indexes;

import java.util.Locale;

/**
 * A column that the server works out from others.
 *
 * @param expression names these in backticks
 */
record GeneratedColumn(String tableName, String name, String expression) {
  boolean isFrom(String column) {
    return expression.toLowerCase(Locale.ROOT).contains("`" + column + "`");
  }
}
