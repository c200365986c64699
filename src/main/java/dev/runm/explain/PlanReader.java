package dev.runm.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the tables of a plan out of MySQL's EXPLAIN FORMAT=JSON (version 1), in the order of the
 * document. Every object that names a table is an access, wherever it stands.
 */
final class PlanReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TableAliases aliases;
  private final SchemaFacts facts;
  private final List<PlanAccess> accesses = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private List<String> pending = new ArrayList<>();

  PlanReader(TableAliases aliases, SchemaFacts facts) {
    this.aliases = aliases;
    this.facts = facts;
  }

  /** Returns the accesses of the plan. */
  Plan read(String json) {
    if (json.isEmpty()) {
      return new Plan(List.of(), List.of());
    }
    walk(JSON.readTree(json));
    return new Plan(accesses, accesses.isEmpty() ? messages : List.of());
  }

  private void walk(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::walk);
    } else if (node.isObject()) {
      noteOperations(node);
      if (node.has("table_name")) {
        access(node);
      } else if (node.has("message")) {
        messages.add(node.get("message").asString());
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        boolean materialized = field.getKey().equals("materialized_from_subquery");
        walk(materialized ? field.getValue().path("query_block") : field.getValue());
      }
    }
  }

  /** What an operation costs is told at the first table below it, as in the classic table. */
  private void noteOperations(JsonNode node) {
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

  private void access(JsonNode table) {
    String alias = table.get("table_name").asString();
    String key = text(table, "key");
    String name = aliases.table(alias, key).orElse(alias);
    boolean inserted = isTrue(table, "insert") || isTrue(table, "replace");
    String access = inserted ? "insert" : table.path("access_type").asString("none");
    accesses.add(
        new PlanAccess(
            name,
            alias,
            access,
            key,
            strings(table.path("used_key_parts")),
            key == null ? List.of() : facts.columnsOfAll(name, key),
            table.has("rows_examined_per_scan")
                ? table.get("rows_examined_per_scan").asLong()
                : null,
            table.has("filtered") ? Double.valueOf(table.get("filtered").asString()) : null,
            extra(table),
            verdict(name, alias, access, isTemporary(table))));
  }

  private List<String> extra(JsonNode table) {
    List<String> extra = new ArrayList<>();
    extra.addAll(pending);
    pending = new ArrayList<>();
    if (isTrue(table, "using_index")) {
      extra.add("Using index");
    }
    if (table.has("using_join_buffer")) {
      extra.add("Using join buffer (" + table.get("using_join_buffer").asString() + ")");
    }
    if (table.has("materialized_from_subquery")) {
      extra.add(materialized(table));
    }
    if (table.has("table_function")) {
      extra.add("Table function: " + table.get("table_function").asString());
    }
    return extra;
  }

  /**
   * The table of a subquery outside of a join is filled once, though the plan calls it dependent.
   */
  private static String materialized(JsonNode table) {
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

  private Verdict verdict(String table, String alias, String access, boolean temporary) {
    boolean small = temporary || facts.isLookup(table) || aliases.isDictionaryTable(alias);
    if (small || access.equals("insert")) {
      return Verdict.INDEX;
    }
    return switch (access) {
      case "ALL" -> Verdict.SCAN;
      case "index" -> Verdict.INDEX_SCAN;
      default -> Verdict.INDEX;
    };
  }

  private static boolean isTrue(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  private static String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString()));
    return strings;
  }
}
