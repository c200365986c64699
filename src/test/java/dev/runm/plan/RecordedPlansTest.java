package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads plans as servers of several versions gave them, byte for byte, and compares with what
 * stands beside each. They were recorded on 100-shared-compute, filled to 30% with 1cpu-64M-10G,
 * from the statement {@code NAME.sql}:
 *
 * <ul>
 *   <li>{@code VERSION-NAME.json}: the answer to EXPLAIN FORMAT=JSON; "analyze" has it run before;
 *   <li>{@code VERSION-NAME.tree}: that to EXPLAIN ANALYZE FORMAT=TREE;
 *   <li>{@code VERSION-NAME.txt}: how they are read. With {@code -Drunm.golden=write} it is written
 *       instead: read the difference before committing it.
 * </ul>
 */
class RecordedPlansTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/runm/plan/recorded");

  /** Which server gave an answer, by the beginning of its name, and to which question. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "8.0-v1-", "MySQL 8.0.33",
          "9.7-v1-", "MySQL 9.7.4-2, explain_json_format_version = 1",
          "9.7-v2-", "MySQL 9.7.4-2, explain_json_format_version = 2",
          "9.7-v2-analyze-", "MySQL 9.7.4-2, EXPLAIN ANALYZE FORMAT=JSON",
          "9.7-hypergraph-", "MySQL 9.7.4-2, hypergraph_optimizer=on");

  @ParameterizedTest
  @MethodSource("names")
  void isReadAsWritten(String name) throws IOException {
    String source = source(name);
    String statement = name.substring(source.length());
    SchemaFacts facts = facts();
    String sql = Files.readString(FOLDER.resolve(statement + ".sql"));
    String json = Files.readString(FOLDER.resolve(name + ".json"));
    Plan plan = new PlanReader(TableAliases.of(sql, facts), facts).read(json);
    Path tree = FOLDER.resolve(source.replaceFirst("-v.*", "-") + statement + ".tree");
    if (Files.exists(tree)) {
      plan = Actuals.beside(plan, TreeReader.read(Files.readString(tree)));
    }
    List<String> lines = new ArrayList<>(List.of("# " + SOURCES.get(source)));
    lines.addAll(plan.messages());
    plan.roots().forEach(root -> outline(root, "", lines));
    Path expected = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("runm.golden"))) {
      Files.write(expected, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(expected));
  }

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String source(String name) {
    return SOURCES.keySet().stream()
        .filter(name::startsWith)
        .max((one, other) -> one.length() - other.length())
        .orElseThrow();
  }

  private static SchemaFacts facts() throws IOException {
    List<IndexColumn> columns =
        Files.readAllLines(FOLDER.resolve("indexes.tsv")).stream()
            .map(line -> line.split("\t"))
            .map(column -> new IndexColumn(column[0], column[1], column[2]))
            .toList();
    return new SchemaFacts(
        columns,
        columns.stream()
            .map(IndexColumn::tableName)
            .distinct()
            .map(table -> new TableFacts(table, 0, false, false))
            .toList());
  }

  private static void outline(PlanNode node, String indent, List<String> lines) {
    String what = node.access().map(RecordedPlansTest::line).orElse(node.text());
    lines.add(indent + what);
    node.inputs().forEach(input -> outline(input, indent + "  ", lines));
  }

  private static String line(PlanAccess access) {
    List<String> words = new ArrayList<>();
    words.add("* " + access.table() + " " + access.alias());
    words.add(access.access());
    if (access.key() != null) {
      words.add(access.key() + " " + access.keyColumns());
    }
    if (access.rows() != null) {
      words.add(access.rows() + " rows");
    }
    words.addAll(access.extra());
    words.add(access.source().name());
    words.addAll(access.conditions());
    access.actual().ifPresent(actual -> words.add(words(actual)));
    return String.join("; ", words);
  }

  private static String words(Actual actual) {
    return "ran %d times, %s rows%s"
        .formatted(actual.loops(), actual.rowsPerLoop(), actual.cutShort() ? ", cut short" : "");
  }
}
