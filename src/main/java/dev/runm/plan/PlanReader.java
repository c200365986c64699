package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads MySQL's EXPLAIN FORMAT=JSON into a plan, whichever version the document is of. Of version 1
 * every object that names a table is an access, wherever it stands, in the order of the document.
 */
public final class PlanReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AccessReader accesses;
  private final SchemaFacts facts;
  private final List<String> messages = new ArrayList<>();
  private int select = 1;
  private boolean recurs;

  public PlanReader(TableAliases aliases, SchemaFacts facts) {
    this.accesses = new AccessReader(aliases, facts);
    this.facts = facts;
  }

  /** Returns the plan that the server's answer describes; an empty answer is no plan. */
  public Plan read(String json) {
    if (json.isEmpty()) {
      return Plan.NONE;
    }
    JsonNode document = JSON.readTree(json);
    if (StepReader.reads(document)) {
      return new StepReader(facts).read(document);
    }
    List<PlanNode> roots = below(document);
    Plan plan = new Plan(roots, messages);
    return plan.accesses().isEmpty() ? plan : new Plan(roots, List.of());
  }

  /** Returns the steps inside of an object or list. */
  private List<PlanNode> below(JsonNode node) {
    List<PlanNode> nodes = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> nodes.addAll(below(element)));
    } else if (node.isObject()) {
      accesses.noteOperations(node);
      if (node.has("message") && !node.has("table_name")) {
        messages.add(node.get("message").asString());
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        nodes.addAll(step(field.getKey(), field.getValue()));
      }
    }
    return nodes;
  }

  /** Returns the step that a field stands for, or those inside of it if it stands for none. */
  private List<PlanNode> step(String name, JsonNode value) {
    if (value.has("table_name")) {
      return List.of(access(value));
    }
    Optional<PlanNode.Kind> kind = kind(name, value);
    if (kind.isEmpty()) {
      return name.endsWith("_subqueries") ? subqueries(name, value) : below(value);
    }
    if (kind.get() == PlanNode.Kind.SELECT) {
      return List.of(select(value));
    }
    if (kind.get() == PlanNode.Kind.JOIN && value.size() == 1) {
      return below(value);
    }
    return List.of(operation(kind.get(), name, value));
  }

  private static Optional<PlanNode.Kind> kind(String name, JsonNode value) {
    return Optional.ofNullable(
        switch (name) {
          case "query_block" -> PlanNode.Kind.SELECT;
          case "nested_loop" -> PlanNode.Kind.JOIN;
          case "ordering_operation" -> sorts(value) ? PlanNode.Kind.SORT : null;
          case "grouping_operation" -> PlanNode.Kind.GROUP;
          case "duplicates_removal" -> PlanNode.Kind.DISTINCT;
          case "windowing" -> PlanNode.Kind.WINDOW;
          case "buffer_result" -> PlanNode.Kind.TEMPORARY;
          case "union_result" -> PlanNode.Kind.UNION;
          default -> null;
        });
  }

  private PlanNode operation(PlanNode.Kind kind, String name, JsonNode value) {
    String text =
        switch (name) {
          case "nested_loop" -> "join";
          case "ordering_operation" -> "sort";
          case "grouping_operation" -> "group";
          case "duplicates_removal" -> "distinct";
          case "windowing" -> "window";
          case "buffer_result" -> "buffer";
          default -> "union";
        };
    return PlanNode.operation(
        kind,
        text,
        sorts(value) || anySorts(value.path("windows")),
        AccessReader.isTrue(value, "using_temporary_table"),
        below(value));
  }

  private static boolean anySorts(JsonNode windows) {
    for (JsonNode window : windows) {
      if (sorts(window)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sorts(JsonNode operation) {
    return AccessReader.isTrue(operation, "using_filesort");
  }

  private PlanNode select(JsonNode block) {
    int outer = select;
    boolean outerRecurs = recurs;
    recurs = AccessReader.isTrue(block, "recursive");
    select = block.path("select_id").asInt(outer);
    String message = block.path("message").asString("");
    String text = "select #" + select + (message.isEmpty() ? "" : ": " + message);
    List<PlanNode> inputs = below(block);
    select = outer;
    recurs = outerRecurs;
    return PlanNode.of(PlanNode.Kind.SELECT, text, inputs);
  }

  /** Subqueries of an expression, each with what it runs for. */
  private List<PlanNode> subqueries(String name, JsonNode value) {
    String place =
        switch (name) {
          case "select_list_subqueries" -> "in the select list";
          case "attached_subqueries" -> "in a condition";
          case "having_subqueries" -> "in HAVING";
          case "order_by_subqueries" -> "in ORDER BY";
          case "group_by_subqueries" -> "in GROUP BY";
          case "update_value_subqueries" -> "in SET";
          case "insert_values_subqueries" -> "in VALUES";
          case "insert_update_subqueries" -> "in ON DUPLICATE KEY UPDATE";
          case "optimized_away_subqueries" -> "answered while planning";
          default -> "";
        };
    List<PlanNode> nodes = new ArrayList<>();
    for (JsonNode subquery : value) {
      boolean dependent = AccessReader.isTrue(subquery, "dependent");
      String text = place.isEmpty() ? "subquery" : "subquery " + place;
      nodes.add(
          PlanNode.of(
              PlanNode.Kind.SUBQUERY, text + (dependent ? ", for each row" : ""), below(subquery)));
    }
    return nodes;
  }

  private PlanNode access(JsonNode table) {
    PlanAccess access = accesses.read(table, select, recurs);
    List<PlanNode> inputs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : table.properties()) {
      if (field.getKey().equals("materialized_from_subquery")) {
        inputs.add(
            PlanNode.of(
                PlanNode.Kind.MATERIALIZE,
                AccessReader.materialized(table).toLowerCase(Locale.ROOT),
                step("query_block", field.getValue().path("query_block"))));
      } else {
        inputs.addAll(step(field.getKey(), field.getValue()));
      }
    }
    return PlanNode.of(access, inputs);
  }
}
