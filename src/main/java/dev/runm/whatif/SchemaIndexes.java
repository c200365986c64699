package dev.runm.whatif;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The indexes and columns that the session's schema has now. */
final class SchemaIndexes {
  private static final int FEW = 4;

  private final List<ExistingIndex> indexes = new ArrayList<>();
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  SchemaIndexes(List<KeyColumn> parts, List<TableColumn> tableColumns) {
    tableColumns.forEach(
        column ->
            columns
                .computeIfAbsent(column.tableName(), table -> new ArrayList<>())
                .add(column.columnName()));
    Map<List<String>, List<KeyColumn>> byIndex =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    part -> List.of(part.tableName(), part.indexName()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byIndex.forEach(
        (name, itsParts) ->
            indexes.add(
                new ExistingIndex(
                    name.get(0),
                    name.get(1),
                    itsParts.stream().map(KeyColumn::part).toList(),
                    itsParts.get(0).isUnique(),
                    itsParts.get(0).isVisible())));
  }

  List<ExistingIndex> all() {
    return indexes;
  }

  List<String> tables() {
    return List.copyOf(columns.keySet());
  }

  /** Returns the invisible ones. */
  List<ExistingIndex> invisible() {
    return indexes.stream().filter(index -> !index.isVisible()).toList();
  }

  /** Returns the tables that have an index of this name. */
  List<String> tablesOf(String index) {
    return named(index, indexes).stream().map(ExistingIndex::table).toList();
  }

  boolean has(TriedIndex tried) {
    return indexes.stream()
        .anyMatch(index -> index.table().equals(tried.table()) && tried.isNamed(index.name()));
  }

  /**
   * Returns the index of a name.
   *
   * @throws UsageException if there is none, or if several tables have one and none is named
   */
  ExistingIndex index(String name, Optional<String> table) {
    String of = table.map(this::table).orElse(null);
    List<ExistingIndex> possible =
        indexes.stream().filter(index -> of == null || index.table().equals(of)).toList();
    List<ExistingIndex> found = named(name, possible);
    if (found.isEmpty()) {
      List<String> names = possible.stream().map(ExistingIndex::name).distinct().toList();
      throw new UsageException(
          "%s has no index %s%s: there are %s"
              .formatted(
                  of == null ? "the schema" : "table " + of,
                  name,
                  NearMiss.hint(name, names),
                  some(names)));
    }
    if (found.size() > 1) {
      throw new UsageException(
          "several tables have an index %s (%s): say which, as in %s"
              .formatted(
                  found.get(0).name(),
                  some(found.stream().map(ExistingIndex::table).toList()),
                  found.get(0).words()));
    }
    return found.get(0);
  }

  /**
   * Returns the table of a name.
   *
   * @throws UsageException if there is none
   */
  String table(String name) {
    return exact(name, tables())
        .orElseThrow(
            () ->
                new UsageException(
                    "the schema has no table %s%s: stats lists them"
                        .formatted(name, NearMiss.hint(name, tables()))));
  }

  /**
   * Returns the part of an index with the column's name as the table has it.
   *
   * @throws UsageException if the table has no such column
   */
  KeyPart column(String table, KeyPart part) {
    List<String> known = columns.get(table);
    String name =
        exact(part.column(), known)
            .orElseThrow(
                () ->
                    new UsageException(
                        "table %s has no column %s%s: it has %s"
                            .formatted(
                                table,
                                part.column(),
                                NearMiss.hint(part.column(), known),
                                String.join(", ", known))));
    return new KeyPart(name, part.length(), part.descending());
  }

  private static List<ExistingIndex> named(String name, List<ExistingIndex> among) {
    return among.stream().filter(index -> index.name().equalsIgnoreCase(name)).toList();
  }

  /** Names are told apart by their case only where nothing else does. */
  private static Optional<String> exact(String name, List<String> known) {
    return known.stream()
        .filter(name::equals)
        .findFirst()
        .or(() -> known.stream().filter(name::equalsIgnoreCase).findFirst());
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.stream().limit(FEW).toList());
    return names.size() > FEW ? first + ", …" : first;
  }
}
