package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.judge.Work;
import dev.runm.plan.PlanAccess;
import dev.runm.session.RunningStatement;
import dev.runm.session.ServerAddress;
import dev.runm.shell.CommandLine;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted while commands are explained with {@link Depth#ANALYZE}. */
class AnalyzeIT {
  private static final Database DATABASE = new Database("analyze");
  private static final Set<String> BEFORE_EXECUTION = Set.of("const", "system");
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line("claim 1cpu-64M-10G --execute --count 20").exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
    TestServer.execute("DROP USER IF EXISTS 'runm_plain'@'%'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find --claim 1cpu-64M-10G",
        "find --claim 1cpu-64M-10G-complex-caps",
        "find --claim 1cpu-64M-10G-resource-caps --limit all",
        "claim 1cpu-64M-10G --execute",
        "claim 3x-1cpu-64M-10G-spread --execute",
        "providers",
        "stats"
      })
  void everyAccessOfEveryReadIsCountedUnlessItWasReadWhilePlanning(String command) {
    for (ExplainedStatement explained : explain(shell, command, Depth.ANALYZE).statements()) {
      for (PlanAccess access : explained.plan().accesses()) {
        assertThat(access.actual().isPresent())
            .as("%s: %s%n%s", explained.statement().id(), access, explained.statement().answers())
            .isEqualTo(!explained.statement().writes() && !isUncounted(explained, access));
      }
    }
  }

  /**
   * Tables that the server reads while it plans, fills itself with the rows of a union, or counts
   * without handing out rows.
   */
  private static boolean isUncounted(ExplainedStatement explained, PlanAccess access) {
    return BEFORE_EXECUTION.contains(access.access())
        || access.alias().startsWith("<union")
        || explained.statement().answers().get(Question.ANALYZE).contains("-> Count rows in");
  }

  @Test
  void aLookupOfOneRowIsOneReadOfAKey() {
    CapturedStatement insert =
        statement("claim 1cpu-64M-10G --execute", "ClaimMapper.insertConsumer");
    Handlers handlers = insert.run().handlers().orElseThrow();
    assertThat(handlers.of("read_key")).isEqualTo(1);
    assertThat(handlers.reads()).isEqualTo(1);
    assertThat(handlers.of("write")).isEqualTo(1);
  }

  @Test
  void rowsChangedAreThoseOfAllTables() {
    CapturedStatement update =
        statement("claim 1cpu-64M-10G --execute", "ClaimMapper.raiseProvider");
    assertThat(update.writes()).isTrue();
    assertThat(update.work().orElseThrow().returned())
        .as("a provider and three of its inventories")
        .isEqualTo(4);
    assertThat(update.run().handlers().orElseThrow().of("update")).isEqualTo(4);
  }

  @Test
  void nothingThatWritesIsAnalyzed() {
    Map<String, String> before = DATABASE.checksums();
    Explanation explanation = explain(shell, "claim 1cpu-64M-10G --execute", Depth.ANALYZE);
    for (ExplainedStatement explained : explanation.statements()) {
      assertThat(explained.statement().answers().containsKey(Question.ANALYZE))
          .as(explained.statement().id())
          .isEqualTo(!explained.statement().writes());
    }
    assertThat(DATABASE.checksums()).isEqualTo(before);
  }

  @Test
  void countingMoreChangesNoCount() {
    List<Work> plain = works(explain(shell, "find --claim 1cpu-64M-10G", Depth.PLAN));
    List<Work> counted = works(explain(shell, "find --claim 1cpu-64M-10G", Depth.ANALYZE));
    assertThat(plain).hasSizeGreaterThan(1);
    assertThat(counted.stream().map(Work::examined).toList())
        .isEqualTo(plain.stream().map(Work::examined).toList());
    assertThat(counted.stream().map(Work::returned).toList())
        .isEqualTo(plain.stream().map(Work::returned).toList());
  }

  @Test
  void theTimesAreParts() {
    Explanation explanation = explain(shell, "find --claim 1cpu-64M-10G", Depth.ANALYZE);
    assertThat(explanation.inServer()).isPositive();
    assertThat(explanation.asking()).isPositive();
    Duration parts =
        explanation
            .inServer()
            .plus(explanation.fetching())
            .plus(explanation.own())
            .plus(explanation.asking());
    assertThat(parts).isEqualTo(explanation.elapsed());
    assertThat(explanation.notes()).isEmpty();
    Duration all = explanation.elapsed().plusMillis(700);
    assertThat(explanation.judging(all)).isEqualTo(Duration.ofMillis(700));
    assertThat(AnalysisText.split(explanation, all)).endsWith(", 700 ms rolling back and judging");
  }

  @Test
  void rowsReadAreThoseThatTheServerExaminedNotTheLooksInVain() {
    DATABASE.execute("CREATE TABLE few (id INT PRIMARY KEY); INSERT INTO few VALUES (1), (2), (3)");
    for (Depth depth : List.of(Depth.PLAN, Depth.ANALYZE)) {
      assertThat(works(explain(shell, "sql SELECT * FROM few", depth)))
          .singleElement()
          .satisfies(work -> assertThat(work.reads()).isEqualTo(3));
    }
    assertThat(shell.line("explain --analyze --format tree sql SELECT * FROM few").out())
        .contains("3 rows read, 3 returned")
        .containsPattern("handler calls: .*read_first 1");
    DATABASE.execute("DROP TABLE few");
  }

  @Test
  void afterCtrlCNothingMoreIsAskedThoughTheKilledStatementEndedWell() {
    String asleep =
        "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP(31)%'";
    CompletableFuture<Void> interrupted =
        CompletableFuture.runAsync(
            () -> {
              while (DATABASE.number(asleep) == 0) {
                Thread.onSpinWait();
              }
              shell.bean(RunningStatement.class).cancel();
            });
    TestShell.Answer answer = shell.line("explain --analyze sql SELECT SLEEP(31)");
    interrupted.join();
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(
            DATABASE.number(
                "SELECT COUNT(*) FROM performance_schema.events_statements_history"
                    + " WHERE sql_text LIKE 'EXPLAIN ANALYZE%SLEEP(31)%'"))
        .isZero();
  }

  @Test
  void rowsThatTheEngineCountsByItselfAreRead() {
    Explanation explanation = explain(shell, "sql SELECT COUNT(*) FROM inventories", Depth.PLAN);
    ExplainedStatement counted = explanation.statements().get(0);
    long rows = counted.work().orElseThrow().reads();
    assertThat(rows).isGreaterThan(100);
    assertThat(shell.line("explain --format tree sql SELECT COUNT(*) FROM inventories").out())
        .contains("about %,d rows read, 1 returned".formatted(rows));
  }

  @Test
  void whoMayNotReadThePerformanceSchemaGetsTheCountsOfTheStatus() {
    TestServer.execute(
        "CREATE USER IF NOT EXISTS 'runm_plain'@'%' IDENTIFIED BY 'x';"
            + "GRANT ALL ON `"
            + DATABASE.schema()
            + "`.* TO 'runm_plain'@'%'");
    ServerAddress own = TestServer.in(DATABASE.schema());
    ServerAddress address =
        new ServerAddress(own.url(), "runm_plain", Optional.of("x"), own.schema(), false);
    try (TestShell plain = TestShell.on(address)) {
      Explanation told = explain(shell, "claim 1cpu-64M-10G --execute", Depth.PLAN);
      Explanation explanation = explain(plain, "claim 1cpu-64M-10G --execute", Depth.PLAN);
      assertThat(explanation.notes()).hasSize(1);
      assertThat(works(explanation)).hasSameSizeAs(works(told));
      assertThat(explanation.statements())
          .allSatisfy(
              each -> assertThat(each.statement().run().source()).isEqualTo(Run.Source.STATUS));
      assertThat(works(explanation).stream().map(Work::returned).toList())
          .isEqualTo(works(told).stream().map(Work::returned).toList());
      assertThat(works(explanation).get(0).examined()).isPositive();
    }
  }

  private static List<Work> works(Explanation explanation) {
    return explanation.statements().stream()
        .flatMap(explained -> explained.statement().work().stream())
        .toList();
  }

  private static CapturedStatement statement(String command, String id) {
    return explain(shell, command, Depth.ANALYZE).statements().stream()
        .map(ExplainedStatement::statement)
        .filter(statement -> statement.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Explanation explain(TestShell where, String command, Depth depth) {
    return where.bean(Explainer.class).explain(new CommandLine(List.of(command.split(" "))), depth);
  }
}
