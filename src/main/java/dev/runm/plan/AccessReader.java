package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one table of MySQL's EXPLAIN FORMAT=JSON (version 1). */
final class AccessReader {
  static final String FUNCTION = "Table function: ";

  private final TableAliases aliases;
  private final SchemaFacts facts;
  private List<String> pending = new ArrayList<>();

  AccessReader(TableAliases aliases, SchemaFacts facts) {
    this.aliases = aliases;
    this.facts = facts;
  }

  /** What an operation costs is told at the first table below it, as in the classic table. */
  void noteOperations(JsonNode node) {
    if (isTrue(node, "using_temporary_table")) {
      note("Using temporary");
    }
    if (isTrue(node, "using_filesort")) {
      note("Using filesort");
    }
    for (JsonNode window : node.path("windows")) {
      noteOperations(window);
    }
  }

  private void note(String what) {
    if (!pending.contains(what)) {
      pending.add(what);
    }
  }

  /**
   * @param recurs whether the query block reads what it has given before, by a name that is no
   *     table's
   */
  PlanAccess read(JsonNode table, int select, boolean recurs) {
    noteOperations(table);
    String alias = table.get("table_name").asString();
    String key = text(table, "key");
    List<String> used = strings(table.path("used_columns"));
    String name = aliases.table(alias, key, used).orElse(alias);
    boolean inserted = isTrue(table, "insert") || isTrue(table, "replace");
    return new PlanAccess(
        name,
        alias,
        select,
        inserted ? "insert" : table.path("access_type").asString("none"),
        key,
        keyColumns(table, name, key),
        key == null ? List.of() : facts.columnsOfAll(name, key),
        strings(table.path("possible_keys")),
        text(table, "attached_condition"),
        isTrue(table, "using_index"),
        new PlanAccess.Detail(used, strings(table.path("ref")), text(table, "index_condition")),
        estimate(table),
        recurs && !facts.isTable(name) ? PlanAccess.Source.TEMPORARY : source(table, alias),
        extra(table),
        Optional.empty());
  }

  private List<String> keyColumns(JsonNode table, String name, @Nullable String key) {
    boolean merged = table.path("access_type").asString("").equals("index_merge");
    return merged && key != null
        ? facts.columnsOfMerge(name, key)
        : strings(table.path("used_key_parts"));
  }

  private static PlanAccess.Estimate estimate(JsonNode table) {
    return new PlanAccess.Estimate(
        number(table, "rows_examined_per_scan"),
        table.has("filtered") ? Double.valueOf(table.get("filtered").asString()) : null,
        number(table, "rows_produced_per_join"),
        table.path("cost_info").has("prefix_cost")
            ? Double.valueOf(table.get("cost_info").get("prefix_cost").asString())
            : null);
  }

  private PlanAccess.Source source(JsonNode table, String alias) {
    if (isTemporary(table)) {
      return PlanAccess.Source.TEMPORARY;
    }
    return aliases.isDictionaryTable(alias)
        ? PlanAccess.Source.DICTIONARY
        : PlanAccess.Source.TABLE;
  }

  private List<String> extra(JsonNode table) {
    List<String> extra = new ArrayList<>(pending);
    pending = new ArrayList<>();
    if (isTrue(table, "using_index")) {
      extra.add("Using index");
    }
    if (table.has("using_join_buffer")) {
      extra.add("Using join buffer (" + table.get("using_join_buffer").asString() + ")");
    }
    if (table.has("range_checked_for_each_record")) {
      extra.add(PlanAccess.RANGE_CHECKED);
    }
    if (table.has("materialized_from_subquery")) {
      extra.add(materialized(table));
    }
    if (table.has("table_function")) {
      extra.add(FUNCTION + table.get("table_function").asString());
    }
    return extra;
  }

  /**
   * The table of a subquery outside of a join is filled once, though the plan calls it dependent.
   */
  static String materialized(JsonNode table) {
    JsonNode from = table.get("materialized_from_subquery");
    if (from.has("sharing_temporary_table_with")) {
      return "Materialized once for all";
    }
    boolean joined = !table.get("table_name").asString().equals("<materialized_subquery>");
    return joined && isTrue(from, "dependent") ? "Materialized for each row" : "Materialized";
  }

  /** Whether the statement makes the table itself: from a subquery, or from a list it is given. */
  private static boolean isTemporary(JsonNode table) {
    return table.has("materialized_from_subquery")
        || table.has("table_function")
        || table.get("table_name").asString().startsWith("<");
  }

  static boolean isTrue(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }

  private static @Nullable Long number(JsonNode node, String field) {
    return node.has(field) ? Long.valueOf(node.get(field).asLong()) : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString()));
    return strings;
  }
}
