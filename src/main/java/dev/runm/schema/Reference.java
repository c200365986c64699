package dev.runm.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column whose values are those of another: by a foreign key, or because its comment begins with
 * the other's name, as in {@code providers.id; NULL for a root}.
 *
 * @param isForeignKey whether the server itself keeps to it
 */
record Reference(
    String table, String column, String target, String targetColumn, boolean isForeignKey) {
  private static final Pattern NAMED = Pattern.compile("([\\w$]+)\\.([\\w$]+)(?:[;,:. ].*)?");

  static Reference of(ForeignKey key) {
    return new Reference(key.tableName(), key.columnName(), key.target(), key.targetColumn(), true);
  }

  /** Returns what the comment of a column says that it refers to, if there is such a column. */
  static Optional<Reference> in(ColumnRow column, List<ColumnRow> all) {
    Matcher named = NAMED.matcher(column.comment().strip());
    if (!named.matches()) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other -> other.tableName().equals(named.group(1)))
        .filter(other -> other.name().equals(named.group(2)))
        .findFirst()
        .map(
            other ->
                new Reference(
                    column.tableName(), column.name(), other.tableName(), other.name(), false));
  }

  /** Whether it is to another row of the same table. */
  boolean isToItself() {
    return table.equals(target);
  }
}
