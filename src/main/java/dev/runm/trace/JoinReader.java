package dev.runm.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the optimization of one query block. */
final class JoinReader {
  private final Map<String, JsonNode> parts = new LinkedHashMap<>();
  private final Map<String, JsonNode> estimations = new LinkedHashMap<>();
  private final Map<String, TableName> names = new LinkedHashMap<>();

  private JoinReader(JsonNode optimization) {
    for (JsonNode step : optimization.path("steps")) {
      step.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
    }
    for (JsonNode table : part("rows_estimation")) {
      if (table.has("table")) {
        TableName name = TableName.of(Fields.text(table, "table"));
        estimations.put(name.alias(), table);
        names.put(name.alias(), name);
      }
    }
  }

  static TracedJoin read(int select, JsonNode optimization) {
    JoinReader reader = new JoinReader(optimization);
    List<JoinStep> steps = JoinSearch.of(reader.part("considered_execution_plans"));
    String message = Fields.text(optimization.path("empty_result"), "cause");
    return new TracedJoin(
        select,
        message.isEmpty() ? Optional.empty() : Optional.of(message),
        reader.tables(steps),
        steps);
  }

  /** Reads what was considered for the one table of a statement that joins nothing. */
  static TracedTable alone(JsonNode estimation) {
    TableName name = TableName.of(Fields.text(estimation, "table"));
    AccessList accesses = new AccessList();
    accesses.join(RangeAnalysis.of(estimation), List.of());
    return new TracedTable(name.table(), name.alias(), null, accesses.all(), List.of());
  }

  private JsonNode part(String name) {
    return parts.getOrDefault(name, tools.jackson.databind.node.MissingNode.getInstance());
  }

  /** The tables in the order that won; those of one row at most are read before all others. */
  private List<TracedTable> tables(List<JoinStep> steps) {
    Optional<JoinStep> won =
        steps.stream().filter(step -> step.outcome() == JoinStep.Outcome.WON).findFirst();
    List<String> order =
        won.map(JoinStep::tables).orElseGet(() -> List.copyOf(estimations.keySet()));
    List<TracedTable> tables = new ArrayList<>();
    Double before = null;
    for (int i = 0; i < order.size(); i++) {
      List<String> upToHere = order.subList(0, i + 1);
      Optional<JoinStep> step =
          steps.stream().filter(each -> each.tables().equals(upToHere)).findFirst();
      tables.add(table(order.get(i), step, before));
      before = step.map(JoinStep::rows).orElse(before);
    }
    return tables;
  }

  private TracedTable table(String alias, Optional<JoinStep> step, Double before) {
    JsonNode estimation = estimations.get(alias);
    TableName name = names.getOrDefault(alias, new TableName(alias, alias));
    AccessList accesses = new AccessList();
    if (estimation != null && estimation.has("table_type")) {
      accesses.constant(estimation);
    } else {
      RangeAnalysis ranges = estimation == null ? RangeAnalysis.NONE : RangeAnalysis.of(estimation);
      accesses.join(ranges, step.map(JoinStep::considered).orElse(List.of()));
      recheck(alias, accesses);
      order(alias, accesses);
    }
    return new TracedTable(name.table(), alias, before, accesses.all(), accesses.notes());
  }

  /** With a low LIMIT, and behind other tables, ranges of a table are looked at again. */
  private void recheck(String alias, AccessList accesses) {
    JsonNode attaching = part("attaching_conditions_to_tables");
    for (JsonNode table : attaching.path("attached_conditions_computation")) {
      JsonNode again = table.path("rechecking_index_usage");
      if (alias.equals(TableName.of(Fields.text(table, "table")).alias()) && again.isObject()) {
        accesses.recheck(RangeAnalysis.of(again), Fields.text(again, "recheck_reason"));
      }
    }
  }

  private void order(String alias, AccessList accesses) {
    JsonNode part = part("reconsidering_access_paths_for_index_ordering");
    JsonNode summary = part.path("index_order_summary");
    if (summary.has("index_provides_order")
        && alias.equals(TableName.of(Fields.text(summary, "table")).alias())) {
      accesses.order(Fields.text(part, "clause"), summary);
    }
  }
}
