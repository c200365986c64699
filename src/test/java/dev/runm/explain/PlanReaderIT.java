package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the plans that the server gives to the statements in {@code plans.txt} and compares with
 * what is written there below each, and with the rows of the server's classic table.
 */
class PlanReaderIT {
  private static final Database DATABASE = new Database("plan_reader");
  private static TestShell shell;
  private static SchemaFacts facts;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    PlanMapper schema = shell.bean(PlanMapper.class);
    facts = new SchemaFacts(schema.indexColumns(), schema.lookupTables());
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyTableOfThePlanIsJudged(String title, String sql, List<String> expected) {
    Plan plan = plan(sql);
    List<String> lines = new ArrayList<>(plan.messages());
    plan.accesses().forEach(access -> lines.add(line(access)));
    assertThat(lines).as(sql).isEqualTo(expected);
  }

  /** The classic table has no row for the table that a subquery outside of a join is put into. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void thereIsAnAccessForEachTableOfTheClassicPlan(String title, String sql, List<String> unused) {
    List<String> classic =
        DATABASE.rows("EXPLAIN FORMAT=TRADITIONAL " + sql).stream()
            .filter(row -> !row.matches("\\S+ [A-Z ]+ (null )+.*"))
            .toList();
    assertThat(plan(sql).accesses())
        .as("%s%n%s", sql, classic)
        .filteredOn(access -> !access.alias().equals("<materialized_subquery>"))
        .hasSameSizeAs(classic);
  }

  @Test
  void tablesOfTheServersDictionaryAreNotJudgedButThoseBesideThemAre() {
    Plan plan =
        plan(
            "SELECT * FROM information_schema.tables t"
                + " JOIN providers p ON p.generation = t.table_rows");
    assertThat(plan.accesses()).hasSizeGreaterThan(3);
    assertThat(plan.accesses())
        .allMatch(
            access ->
                (access.table().equals("providers") ? Verdict.SCAN : Verdict.INDEX)
                    == access.verdict());
  }

  static Stream<Arguments> plans() throws IOException {
    try (var text = PlanReaderIT.class.getResourceAsStream("plans.txt")) {
      return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
          .map(
              block -> {
                List<String> lines = block.lines().toList();
                List<String> expected = lines.stream().skip(2).map(String::strip).toList();
                return Arguments.of(lines.get(0).substring(2), lines.get(1), expected);
              });
    }
  }

  /** All that does not depend on estimates. */
  private static String line(PlanAccess access) {
    List<String> words = new ArrayList<>();
    words.add(access.table() + " " + access.alias());
    words.add(access.access());
    if (access.key() != null) {
      words.add(access.key() + " " + access.keyColumns() + " of " + access.indexColumns());
    }
    words.addAll(access.extra());
    words.add(access.verdict().words());
    return String.join("; ", words);
  }

  private static Plan plan(String sql) {
    String json = DATABASE.rows("EXPLAIN FORMAT=JSON " + sql).get(0);
    return new PlanReader(TableAliases.of(sql, facts), facts).read(json);
  }
}
