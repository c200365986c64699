package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads MySQL's EXPLAIN FORMAT=JSON (version 2, since MySQL 8.3) into a plan: a tree of the steps
 * as they run, where version 1 has the query blocks.
 */
final class StepReader {
  private static final String FUNCTION = "materialized_table_function";
  private static final Pattern BLOCK = Pattern.compile("Select #(\\d+) .*", Pattern.DOTALL);

  private final StepAccess accesses;
  private final List<String> messages = new ArrayList<>();
  private List<String> notes = new ArrayList<>();
  private int select = 1;

  StepReader(SchemaFacts facts) {
    this.accesses = new StepAccess(facts);
  }

  /** Whether a document is of this version; MySQL 9 has put the steps into an object of theirs. */
  static boolean reads(JsonNode document) {
    return document.has("query_plan") || document.has("operation");
  }

  Plan read(JsonNode document) {
    JsonNode root = document.has("query_plan") ? document.get("query_plan") : document;
    List<PlanNode> steps = step(root, Optional.empty());
    Plan plan = new Plan(List.of(PlanNode.of(PlanNode.Kind.SELECT, "select #1", steps)), messages);
    return plan.accesses().isEmpty() ? plan : new Plan(plan.roots(), List.of());
  }

  /** The subqueries of a select list stand beside the rows for which they are asked. */
  private List<PlanNode> step(JsonNode step, Optional<JsonNode> filter) {
    if (AccessReader.isTrue(step, "subquery")) {
      return List.of(subquery(step));
    }
    List<PlanNode> nodes = new ArrayList<>(alone(step, filter));
    for (JsonNode input : step.path("inputs_from_select_list")) {
      nodes.addAll(step(input, Optional.empty()));
    }
    return nodes;
  }

  private List<PlanNode> alone(JsonNode step, Optional<JsonNode> filter) {
    if (StepAccess.isAccess(step)) {
      return access(step, filter);
    }
    return switch (step.path("access_type").asString("")) {
      case "filter" -> StepFilter.underTable(inputs(step, Optional.of(step)));
      case "sort" -> noting("Using filesort", PlanNode.Kind.SORT, "sort", step);
      case "aggregate" -> aggregate(step);
      case "temp_table_aggregate" ->
          noting("Using temporary", PlanNode.Kind.GROUP, "group, temporary table", step);
      case "materialize" -> temporary(step);
      case "window" ->
          AccessReader.isTrue(step, "buffering")
              ? noting("Using temporary", PlanNode.Kind.WINDOW, "window", step)
              : List.of(node(PlanNode.Kind.WINDOW, "window", step));
      case "limit" -> List.of(node(PlanNode.Kind.LIMIT, "limit", step));
      case "join" -> List.of(join(step));
      case "append" -> List.of(union(step));
      case FUNCTION -> function(step, filter);
      case "index_merge" -> merged("sort_union", step, filter);
      case "rowid_union" -> merged("union", step, filter);
      case "rowid_intersection" -> merged("intersect", step, filter);
      case "zero_rows", "zero_rows_aggregated" -> message(step.path("zero_rows_cause"));
      case "rows_fetched_before_execution" -> message(step.path("operation"));
      default -> {
        if (step.path("operation").asString("").startsWith("<not executable")) {
          messages.add(Plan.WITHOUT_STEPS);
        }
        yield inputs(step, Optional.empty());
      }
    };
  }

  /** Several indexes of one table are one access, as in version 1. */
  private List<PlanNode> merged(String how, JsonNode step, Optional<JsonNode> filter) {
    List<PlanAccess> parts = new ArrayList<>();
    for (JsonNode input : step.path("inputs")) {
      step(input, Optional.empty()).stream()
          .flatMap(PlanNode::all)
          .forEach(node -> node.access().ifPresent(parts::add));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    String keys = parts.stream().map(PlanAccess::key).collect(Collectors.joining(","));
    List<String> noted = notes;
    notes = new ArrayList<>();
    ObjectNode whole = (ObjectNode) step.deepCopy();
    whole.put("table_name", parts.get(0).table());
    whole.put("alias", parts.get(0).alias());
    whole.put("index_name", "%s(%s)".formatted(how, keys));
    return List.of(
        PlanNode.of(
            accesses.merged(whole, filter, select, noted, parts.get(0).source()), List.of()));
  }

  private List<PlanNode> message(JsonNode words) {
    messages.add(words.asString(""));
    return List.of();
  }

  private List<PlanNode> inputs(JsonNode step, Optional<JsonNode> filter) {
    List<PlanNode> nodes = new ArrayList<>();
    Optional<JsonNode> condition = filter;
    for (JsonNode input : step.path("inputs")) {
      nodes.addAll(step(input, condition));
      condition = Optional.empty();
    }
    return nodes;
  }

  private PlanNode node(PlanNode.Kind kind, String text, JsonNode step) {
    return PlanNode.of(kind, text, inputs(step, Optional.empty()));
  }

  private List<PlanNode> noting(String note, PlanNode.Kind kind, String text, JsonNode step) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return List.of(node(kind, text, step));
  }

  private List<PlanNode> aggregate(JsonNode step) {
    return AccessReader.isTrue(step, "group_by")
        ? List.of(node(PlanNode.Kind.GROUP, "group", step))
        : List.of(node(PlanNode.Kind.AGGREGATE, "aggregate", step));
  }

  /** Rows that are put into a table without a name. */
  private List<PlanNode> temporary(JsonNode step) {
    return AccessReader.isTrue(step, "deduplication")
        ? noting("Using temporary", PlanNode.Kind.DISTINCT, "distinct, temporary table", step)
        : noting("Using temporary", PlanNode.Kind.TEMPORARY, "buffer", step);
  }

  /**
   * A join goes on with the rows of the one below it, as in version 1. Of the tables of a hash join
   * the one in memory is read first if each row needs its match.
   */
  private PlanNode join(JsonNode step) {
    List<JsonNode> inputs = new ArrayList<>();
    step.path("inputs").forEach(inputs::add);
    boolean hash = step.path("join_algorithm").asString("").equals("hash");
    if (hash && inputs.size() > 1 && step.path("join_type").asString("").equals("inner join")) {
      inputs.add(0, inputs.remove(1));
    }
    List<PlanNode> nodes = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (hash && i == 1) {
        notes.add(PlanAccess.HASH_JOIN);
      }
      List<PlanNode> input = step(inputs.get(i), Optional.empty());
      boolean begun = i == 0 && input.size() == 1 && input.get(0).kind() == PlanNode.Kind.JOIN;
      nodes.addAll(begun ? input.get(0).inputs() : input);
    }
    return PlanNode.of(PlanNode.Kind.JOIN, "join", nodes);
  }

  private PlanNode union(JsonNode step) {
    List<PlanNode> members = new ArrayList<>();
    for (JsonNode input : step.path("inputs")) {
      members.add(PlanNode.of(PlanNode.Kind.SELECT, "select", step(input, Optional.empty())));
    }
    return PlanNode.of(PlanNode.Kind.UNION, "union", members);
  }

  private PlanNode subquery(JsonNode step) {
    int outer = select;
    Matcher block = BLOCK.matcher(step.path("heading").asString(""));
    select = block.matches() ? Integer.parseInt(block.group(1)) : outer;
    String place =
        step.path("subquery_location").asString("").equals("projection")
            ? "in the select list"
            : StepFilter.IN_CONDITION;
    boolean dependent = AccessReader.isTrue(step, "dependent");
    List<PlanNode> inputs = step(withoutHeading(step), Optional.empty());
    PlanNode inner = PlanNode.of(PlanNode.Kind.SELECT, "select #" + select, inputs);
    select = outer;
    return PlanNode.of(
        PlanNode.Kind.SUBQUERY,
        "subquery " + place + (dependent ? ", for each row" : ""),
        List.of(inner));
  }

  private static JsonNode withoutHeading(JsonNode step) {
    return ((ObjectNode) step.deepCopy()).put("subquery", false);
  }

  private List<PlanNode> access(JsonNode step, Optional<JsonNode> filter) {
    List<String> noted = notes;
    notes = new ArrayList<>();
    List<PlanNode> inputs = new ArrayList<>();
    String made = "";
    for (JsonNode input : step.path("inputs")) {
      String kind = input.path("access_type").asString("");
      if (kind.equals(FUNCTION)) {
        noted.add(StepAccess.OF_FUNCTION);
      } else if (kind.equals("materialize")) {
        made = StepAccess.made(input);
        inputs.add(materialized(made, input));
      } else {
        inputs.addAll(step(input, Optional.empty()));
      }
    }
    if (!made.isEmpty()) {
      boolean several = TreeAccess.isOfSeveral(step.get("table_name").asString());
      noted.add(several ? "Using temporary" : made);
    }
    return List.of(PlanNode.of(accesses.read(step, filter, select, noted), inputs));
  }

  private List<PlanNode> function(JsonNode step, Optional<JsonNode> filter) {
    notes.add(StepAccess.OF_FUNCTION);
    return access(StepAccess.function(step), filter);
  }

  private PlanNode materialized(String made, JsonNode step) {
    boolean several = step.path("inputs").size() > 1;
    return PlanNode.of(
        PlanNode.Kind.MATERIALIZE,
        made.toLowerCase(Locale.ROOT),
        several ? List.of(union(step)) : inputs(step, Optional.empty()));
  }
}
