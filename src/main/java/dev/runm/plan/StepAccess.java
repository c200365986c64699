package dev.runm.plan;

import dev.runm.query.Dictionary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one table of MySQL's EXPLAIN FORMAT=JSON (version 2). It names no possible keys, and before
 * MySQL 9 no columns of keys: these are taken from the conditions.
 */
final class StepAccess {
  /** Steps that name a table which another step reads. */
  private static final Set<String> ABOUT_TABLES =
      Set.of("invalidate_materialized_tables", "materialize_information_schema");

  private static final String CHOSEN_ANEW = "dynamic_index_range_scan";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w$]*");

  private final SchemaFacts facts;

  StepAccess(SchemaFacts facts) {
    this.facts = facts;
  }

  /** Said of a table whose rows a function makes; which one is not told. */
  static final String OF_FUNCTION = AccessReader.FUNCTION + "not named";

  /** Whether a step reads or writes a table that has a name of its own. */
  static boolean isAccess(JsonNode step) {
    return step.has("table_name")
        && !step.get("table_name").asString().equals("<temporary>")
        && !ABOUT_TABLES.contains(step.path("access_type").asString(""));
  }

  /**
   * @param filter the step above, if it filters what this one reads
   * @param notes what is told at the first table below an operation
   */
  PlanAccess read(JsonNode step, Optional<JsonNode> filter, int select, List<String> notes) {
    String name = step.get("table_name").asString();
    String qualified = facts.name(text(step, "schema_name"), name);
    String table = facts.isTable(qualified) ? qualified : name;
    String key = text(step, "index_name");
    List<String> columns = key == null ? List.of() : facts.columnsOfAll(table, key);
    boolean covering = AccessReader.isTrue(step, "covering");
    List<String> extra = new ArrayList<>(notes);
    if (covering) {
      extra.add("Using index");
    }
    if (step.path("index_access_type").asString("").equals(CHOSEN_ANEW)) {
      extra.add(PlanAccess.RANGE_CHECKED);
    }
    return new PlanAccess(
        table,
        step.path("alias").asString(name),
        select,
        access(step),
        key,
        key == null ? List.of() : keyColumns(step, columns),
        columns,
        List.of(),
        filter.map(above -> text(above, "condition")).orElse(null),
        covering,
        new PlanAccess.Detail(
            strings(step.path("used_columns")),
            strings(step.path("lookup_references")),
            text(step, "pushed_index_condition")),
        estimate(step, filter),
        source(step),
        extra,
        Optional.empty());
  }

  /** Gives the table a name that a function makes, where no step reads it by its own. */
  static ObjectNode function(JsonNode step) {
    return ((ObjectNode) step.deepCopy()).put("table_name", Place.FUNCTION);
  }

  /** Says how a table is filled that the statement makes itself. */
  static String made(JsonNode materialize) {
    if (materialize.path("operation").asString("").endsWith("(query plan printed elsewhere)")) {
      return "Materialized once for all";
    }
    return materialize.has("cache_invalidators") ? "Materialized for each row" : "Materialized";
  }

  /** An access by several indexes, whose step names no table by itself. */
  PlanAccess merged(
      JsonNode step,
      Optional<JsonNode> filter,
      int select,
      List<String> notes,
      PlanAccess.Source source) {
    PlanAccess read = read(step, filter, select, notes);
    return new PlanAccess(
        read.table(),
        read.alias(),
        select,
        "index_merge",
        read.key(),
        facts.columnsOfMerge(read.table(), String.valueOf(read.key())),
        read.indexColumns(),
        List.of(),
        read.condition(),
        false,
        read.detail(),
        read.estimate(),
        source,
        read.extra(),
        Optional.empty());
  }

  private static String access(JsonNode step) {
    String operation = step.path("operation").asString("");
    return switch (step.path("access_type").asString("")) {
      case "insert_values", "replace_values" -> "insert";
      case "constant_row" -> "const";
      case "index" -> byIndex(step.path("index_access_type").asString(""), operation);
      case "" -> operation.matches("(?s)(Insert|Replace) into .*") ? "insert" : "ALL";
      default -> "ALL";
    };
  }

  private static String byIndex(String how, String operation) {
    return switch (how) {
      case "index_lookup" -> operation.startsWith("Single-row") ? "eq_ref" : "ref";
      case "pushed_join_ref", "multi_range_read" -> "ref";
      case "index_scan", "index_distance_scan" -> "index";
      case "full_text_search" -> "fulltext";
      case CHOSEN_ANEW -> "ALL";
      default -> "range";
    };
  }

  /** The columns that the conditions name, up to the first of the index that they do not. */
  private static List<String> keyColumns(JsonNode step, List<String> columns) {
    if (step.has("key_columns")) {
      return strings(step.get("key_columns"));
    }
    Set<String> named = new LinkedHashSet<>();
    for (String condition : conditions(step)) {
      named.addAll(columnsIn(condition));
    }
    if (columns.isEmpty()) {
      return List.copyOf(named);
    }
    if (step.path("index_access_type").asString("").equals("index_scan")) {
      return columns;
    }
    return columns.stream().takeWhile(named::contains).toList();
  }

  private static List<String> conditions(JsonNode step) {
    List<String> conditions = new ArrayList<>(strings(step.path("ranges")));
    String lookup = text(step, "lookup_condition");
    if (lookup != null) {
      for (String part : lookup.split(", ")) {
        conditions.add(part.replaceFirst("=.*", ""));
      }
    }
    return conditions;
  }

  private static Set<String> columnsIn(String condition) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(condition.replaceAll("'(?:[^'\\\\]|''|\\\\.)*'", ""));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static PlanAccess.Estimate estimate(JsonNode step, Optional<JsonNode> filter) {
    Double rows = number(step, "estimated_rows");
    if (rows == null) {
      return PlanAccess.Estimate.NONE;
    }
    Double left = filter.map(above -> number(above, "estimated_rows")).orElse(rows);
    double share = rows > 0 && left != null ? Math.min(100, 100 * left / rows) : 100;
    return new PlanAccess.Estimate(Math.round(rows), Math.round(share * 100) / 100.0, null, null);
  }

  private static PlanAccess.Source source(JsonNode step) {
    String schema = text(step, "schema_name");
    if (schema == null || step.get("table_name").asString().startsWith("<")) {
      return PlanAccess.Source.TEMPORARY;
    }
    return Dictionary.has(schema) ? PlanAccess.Source.DICTIONARY : PlanAccess.Source.TABLE;
  }

  static @Nullable String text(JsonNode step, String field) {
    return step.path(field).isString() ? step.get(field).asString() : null;
  }

  private static @Nullable Double number(JsonNode step, String field) {
    return step.path(field).isNumber() ? Double.valueOf(step.get(field).asDouble()) : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString()));
    return strings;
  }
}
