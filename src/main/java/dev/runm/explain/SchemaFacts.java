package dev.runm.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The indexes and lookup tables of the session's schema. */
final class SchemaFacts {
  private final Map<String, Map<String, List<String>>> indexes = new HashMap<>();
  private final Set<String> lookupTables;

  SchemaFacts(List<IndexColumn> indexColumns, List<String> lookupTables) {
    this.lookupTables = new HashSet<>(lookupTables);
    for (IndexColumn column : indexColumns) {
      indexes
          .computeIfAbsent(column.tableName(), table -> new HashMap<>())
          .computeIfAbsent(column.indexName(), index -> new ArrayList<>())
          .add(String.valueOf(column.columnName()));
    }
  }

  boolean isTable(String name) {
    return indexes.containsKey(name);
  }

  boolean isLookup(String table) {
    return lookupTables.contains(table);
  }

  /** Returns the columns of an index, if the schema has it. */
  Optional<List<String>> columns(String table, String index) {
    return Optional.ofNullable(indexes.getOrDefault(table, Map.of()).get(index));
  }

  /** Returns the columns of an index, or of those that {@code union(one,other)} merges. */
  List<String> columnsOfAll(String table, String key) {
    return columns(table, key)
        .orElseGet(
            () ->
                Stream.of(key.split("[(),]"))
                    .flatMap(index -> columns(table, index).stream())
                    .flatMap(List::stream)
                    .distinct()
                    .toList());
  }
}
