package dev.runm.schema;

import java.util.List;
import java.util.Optional;

/** A table with all that is known of it. */
record Table(
    TableRow figures,
    List<ColumnRow> columns,
    List<TableIndex> indexes,
    List<Reference> references) {
  String name() {
    return figures.name();
  }

  /** Returns what a column refers to, if it does. */
  Optional<Reference> reference(String column) {
    return references.stream().filter(one -> one.column().equals(column)).findFirst();
  }

  /** Whether a column is a part of the primary key. */
  boolean isPrimary(ColumnRow column) {
    return indexes.stream().anyMatch(index -> index.isPrimary() && index.has(column.name()));
  }

  /** Whether no two rows have the same in a column. */
  boolean isUnique(String column) {
    return indexes.stream().anyMatch(index -> index.isUnique() && index.isOf(column));
  }

  /** Whether rows are told apart by a column, alone or with others. */
  boolean isKey(ColumnRow column) {
    return indexes.stream().anyMatch(index -> index.isUnique() && index.has(column.name()));
  }
}
