package dev.runm.plan;

import dev.runm.query.NamedTable;
import dev.runm.query.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables that a statement names, as far as is known.
 *
 * @param told those that the server names where it repeats the statement, with views merged; what
 *     it answered while planning and what a view keeps to itself are not among them
 * @param written those that the statement names as it was sent
 * @param planned those that the plan names with their schemas
 */
public record NamedTables(
    List<NamedTable> told, List<NamedTable> written, List<NamedTable> planned) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The number before the server's repetition of a statement. */
  private static final String REPEATED = "1003 ";

  /**
   * Reads what is known of a statement.
   *
   * @param warnings what the server said beside the plan, each behind its number
   * @param plan as the server answered it
   */
  public static NamedTables of(String sql, List<String> warnings, String plan) {
    List<NamedTable> told =
        warnings.stream()
            .filter(warning -> warning.startsWith(REPEATED))
            .flatMap(warning -> TableNames.told(warning.substring(REPEATED.length())).stream())
            .toList();
    return new NamedTables(told, TableNames.in(sql), planned(plan));
  }

  /** Returns the tables of a document of version 2; those of version 1 have no schemas. */
  private static List<NamedTable> planned(String plan) {
    List<NamedTable> planned = new ArrayList<>();
    if (plan.contains("\"schema_name\"")) {
      collect(JSON.readTree(plan), planned);
    }
    return planned;
  }

  private static void collect(JsonNode node, List<NamedTable> planned) {
    if (node.path("schema_name").isString() && node.path("table_name").isString()) {
      String name = node.get("table_name").asString();
      planned.add(
          new NamedTable(
              node.get("schema_name").asString(), name, node.path("alias").asString(name)));
    }
    node.forEach(inner -> collect(inner, planned));
  }

  /** Returns all of them, but for the server's own tables. */
  public Stream<NamedTable> ofSchemas() {
    return Stream.of(told, written, planned)
        .flatMap(List::stream)
        .filter(table -> !table.isOfDictionary());
  }

  /** Whether one of the server's own tables is named. */
  boolean readDictionary() {
    return Stream.of(told, written).flatMap(List::stream).anyMatch(NamedTable::isOfDictionary);
  }
}
