package dev.runm.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what MySQL's optimizer trace, a JSON document, says of the joins of a statement. */
public final class TraceReader {
  /** The number of a statement that has no other query block. */
  private static final int ALONE = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<TracedJoin> joins = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private TraceReader() {}

  /** Reads a whole trace. */
  public static Trace read(String json) {
    return read(json, 0, false);
  }

  /**
   * Reads a trace as the server gives it, together with what it says of it.
   *
   * @param missingBytes how much of the trace was cut off at its end
   * @param refused whether the user may not see it
   */
  public static Trace read(String json, long missingBytes, boolean refused) {
    TraceReader reader = new TraceReader();
    if (!json.isBlank()) {
      JsonNode root = JSON.readTree(missingBytes > 0 ? CutTrace.closed(json) : json);
      reader.walk(root);
      reader.alone(root);
    }
    return new Trace(List.copyOf(reader.joins), missingBytes, refused);
  }

  /** Joins inside of others come first; one that is optimized again for each row, only once. */
  private void walk(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::walk);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      walk(field.getValue());
      if (field.getKey().equals("join_optimization")) {
        join(field.getValue());
      }
    }
  }

  private void join(JsonNode optimization) {
    int select = optimization.path("select#").asInt(0);
    TracedJoin join = JoinReader.read(select, optimization);
    boolean says = !join.tables().isEmpty() || join.message().isPresent();
    if (says && seen.add(select)) {
      joins.add(join);
    }
  }

  /** An UPDATE or DELETE of one table joins nothing: what it considered stands by itself. */
  private void alone(JsonNode root) {
    for (JsonNode step : root.path("steps")) {
      if (step.has("table") && step.has("range_analysis") && seen.add(ALONE)) {
        TracedTable table = JoinReader.alone(step);
        joins.add(new TracedJoin(ALONE, Optional.empty(), List.of(table), List.of()));
      }
    }
  }
}
