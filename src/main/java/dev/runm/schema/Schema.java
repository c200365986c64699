package dev.runm.schema;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a schema, and what refers to what. */
record Schema(List<Table> tables) {
  /** Puts together what the data dictionary says. */
  static Schema of(
      List<TableRow> tables, List<ColumnRow> columns, List<KeyPart> parts, List<ForeignKey> keys) {
    return new Schema(
        tables.stream()
            .map(
                table ->
                    new Table(
                        table,
                        columns.stream().filter(in -> in.tableName().equals(table.name())).toList(),
                        TableIndex.of(
                            parts.stream()
                                .filter(in -> in.tableName().equals(table.name()))
                                .toList()),
                        references(table.name(), columns, keys)))
            .toList());
  }

  /** A foreign key counts for more than a comment. */
  private static List<Reference> references(
      String table, List<ColumnRow> columns, List<ForeignKey> keys) {
    List<Reference> references = new ArrayList<>();
    for (ColumnRow column : columns) {
      if (column.tableName().equals(table)) {
        List<Reference> kept =
            keys.stream()
                .filter(key -> key.tableName().equals(table))
                .filter(key -> key.columnName().equals(column.name()))
                .map(Reference::of)
                .distinct()
                .toList();
        references.addAll(kept);
        if (kept.isEmpty()) {
          Reference.in(column, columns).ifPresent(references::add);
        }
      }
    }
    return references;
  }

  /**
   * Returns the table of that name.
   *
   * @throws UsageException if there is none
   */
  Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no table %s%s: schema shows the tables"
                        .formatted(
                            name, NearMiss.hint(name, tables.stream().map(Table::name).toList()))));
  }

  /** Returns all references, table by table. */
  List<Reference> references() {
    return tables.stream().flatMap(table -> table.references().stream()).toList();
  }

  /** Returns what refers to a table. */
  List<Reference> referencesTo(String table) {
    return references().stream().filter(reference -> reference.target().equals(table)).toList();
  }

  /** Returns a table with its neighbours, and of the references those that begin or end there. */
  Schema around(String name) {
    Set<String> near = new TreeSet<>(Set.of(name));
    List<Reference> kept =
        references().stream()
            .filter(one -> one.table().equals(name) || one.target().equals(name))
            .toList();
    kept.forEach(one -> near.addAll(List.of(one.table(), one.target())));
    return new Schema(
        tables.stream()
            .filter(table -> near.contains(table.name()))
            .sorted(Comparator.comparing((Table table) -> !table.name().equals(name)))
            .map(
                table ->
                    new Table(
                        table.figures(),
                        table.columns(),
                        table.indexes(),
                        table.references().stream().filter(kept::contains).toList()))
            .toList());
  }
}
