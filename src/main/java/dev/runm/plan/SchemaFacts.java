package dev.runm.plan;

import dev.runm.query.NamedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The tables and indexes that statements name: those of the session's schema by their names, those
 * of others by schema and name.
 */
public final class SchemaFacts {
  private final Map<String, Map<String, List<String>>> indexes = new HashMap<>();
  private final String schema;
  private final Map<String, TableFacts> tables;
  private final Supplier<Map<String, List<TableColumn>>> columns;
  private final Map<String, List<NamedTable>> views = new HashMap<>();

  /**
   * @param indexColumns the columns of all indexes, each index in its order
   */
  public SchemaFacts(List<IndexColumn> indexColumns, List<TableFacts> tables) {
    this("", indexColumns, tables, List.of(), List::of);
  }

  /**
   * @param schema the session's; empty if it has none
   * @param views those among what the statement names
   * @param columns the columns of all tables, asked for when one is wanted
   */
  public SchemaFacts(
      String schema,
      List<IndexColumn> indexColumns,
      List<TableFacts> tables,
      List<ViewText> views,
      Supplier<List<TableColumn>> columns) {
    this.schema = schema;
    this.columns =
        SingletonSupplier.of(
            () -> columns.get().stream().collect(Collectors.groupingBy(TableColumn::tableName)));
    views.forEach(view -> this.views.put(view.name(), view.tables()));
    this.tables = tables.stream().collect(Collectors.toMap(TableFacts::name, Function.identity()));
    for (IndexColumn column : indexColumns) {
      indexes
          .computeIfAbsent(column.tableName(), table -> new HashMap<>())
          .computeIfAbsent(column.indexName(), index -> new ArrayList<>())
          .add(String.valueOf(column.columnName()));
    }
  }

  /** Whether it is known what the table is. */
  public boolean isTable(String name) {
    return tables.containsKey(name);
  }

  /**
   * Returns what a table goes by.
   *
   * @param of its schema, or null where the statement leaves that to the session
   */
  String name(@Nullable String of, String table) {
    return of == null || of.equals(schema) ? table : of + "." + table;
  }

  /** Returns the tables and views in a view; none of what is no view. */
  List<NamedTable> view(String name) {
    return views.getOrDefault(name, List.of());
  }

  /** Returns the tables of that name, of whatever schema. */
  List<String> namesakes(String table) {
    return tables.keySet().stream()
        .filter(name -> name.equals(table) || name.endsWith("." + table))
        .sorted()
        .toList();
  }

  /** Whether the schema says that the table does not grow. */
  boolean isLookup(String table) {
    return tables.containsKey(table) && tables.get(table).lookup();
  }

  /** Returns what is known of a table. */
  public Optional<TableFacts> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** Returns about how many rows the table has, if the schema has it. */
  public Optional<Long> rows(String table) {
    return Optional.ofNullable(tables.get(table)).map(TableFacts::tableRows);
  }

  /** Returns the columns of each index of the table, by name. */
  public Map<String, List<String>> indexes(String table) {
    return indexes.getOrDefault(table, Map.of());
  }

  /** Returns a column of a table, if the schema has it. */
  public Optional<TableColumn> column(String table, String name) {
    return columns.get().getOrDefault(table, List.of()).stream()
        .filter(column -> column.columnName().equals(name))
        .findFirst();
  }

  /** Whether a table has all of some columns. */
  boolean hasColumns(String table, List<String> names) {
    return names.stream().allMatch(name -> column(table, name).isPresent());
  }

  /** Returns the columns of an index, if the schema has it. */
  Optional<List<String>> columns(String table, @Nullable String index) {
    return Optional.ofNullable(index).map(name -> indexes(table).get(name));
  }

  /** Returns the columns of an index, or of those that {@code union(one,other)} merges. */
  List<String> columnsOfAll(String table, String key) {
    return columns(table, key)
        .orElseGet(() -> merged(table, key).flatMap(List::stream).distinct().toList());
  }

  /**
   * Returns the columns of merged indexes that are certainly used, which no plan tells. Rows that
   * come in the order of their ids have a value for each column of their index; those that must be
   * sorted, for the first.
   */
  List<String> columnsOfMerge(String table, String key) {
    return merged(table, key)
        .flatMap(
            columns -> key.startsWith("sort_union") ? columns.stream().limit(1) : columns.stream())
        .distinct()
        .toList();
  }

  private Stream<List<String>> merged(String table, String key) {
    return Stream.of(key.split("[(),]")).flatMap(index -> columns(table, index).stream());
  }
}
