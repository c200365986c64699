package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.judge.Verdict;
import dev.runm.plan.PlanAccess;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static StatementJudge judge;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    judge = shell.bean(StatementJudge.class);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyTableOfThePlanIsJudged(String title, String sql, List<String> expected) {
    ExplainedStatement explained = explained(sql);
    List<String> lines = new ArrayList<>(explained.plan().messages());
    for (PlanAccess access : explained.plan().accesses()) {
      lines.add(line(access, explained.judgement().accesses().get(lines.size())));
    }
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
    assertThat(explained(sql).plan().accesses())
        .as("%s%n%s", sql, classic)
        .filteredOn(access -> !access.alias().equals("<materialized_subquery>"))
        .hasSameSizeAs(classic);
  }

  @Test
  void tablesOfTheServersDictionaryAreNotJudgedButThoseBesideThemAre() {
    ExplainedStatement explained =
        explained(
            "SELECT * FROM information_schema.tables t"
                + " JOIN providers p ON p.generation = t.table_rows");
    List<PlanAccess> accesses = explained.plan().accesses();
    assertThat(accesses).hasSizeGreaterThan(3);
    for (int i = 0; i < accesses.size(); i++) {
      boolean own = accesses.get(i).table().equals("providers");
      assertThat(explained.judgement().accesses().get(i))
          .isEqualTo(own ? Verdict.SCAN : Verdict.INDEX);
    }
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
  private static String line(PlanAccess access, Verdict verdict) {
    List<String> words = new ArrayList<>();
    words.add(access.table() + " " + access.alias());
    words.add(access.access());
    if (access.key() != null) {
      words.add(access.key() + " " + access.keyColumns() + " of " + access.indexColumns());
    }
    words.addAll(access.extra());
    words.add(verdict.words());
    return String.join("; ", words);
  }

  private static ExplainedStatement explained(String sql) {
    String json = DATABASE.rows("EXPLAIN FORMAT=JSON " + sql).get(0);
    return judge
        .judge(
            List.of(
                new CapturedStatement(
                    "",
                    sql,
                    List.of(),
                    json,
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Duration.ZERO)))
        .get(0);
  }
}
