package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.judge.Rules;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the pairs of statements in {@code rules.txt}, of which the first breaks a rule and the
 * second does not, and compares all that the judge says with what is written there below each, with
 * {@code N} for estimates; those elsewhere are sent from a session of the model's schema. With
 * {@code -Drunm.golden=write} it is written there instead.
 */
class RulesIT {
  /** Needs what EXPLAIN ANALYZE counts, and has a test of its own. */
  private static final Set<String> ELSEWHERE = Set.of("estimate-off");

  private static final Map<String, List<String>> SEEN = new HashMap<>();

  @BeforeAll
  static void judgeAll() throws IOException, SQLException {
    try (TestShell model = TestShell.in("rules_model");
        TestShell shop = TestShell.in("rules_shop")) {
      assertThat(model.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
      TestServer.execute("CREATE DATABASE rules_shop");
      TestServer.execute("CREATE TABLE rules_model.z_tiny AS SELECT 1 AS n UNION SELECT 2");
      new Database("rules_shop")
          .execute(Files.readString(RulePairs.FILE.resolveSibling("shop.sql")));
      judge("model", "rules_model", model);
      judge("shop", "rules_shop", shop);
      judge("elsewhere", "rules_model", model);
    }
    if ("write".equals(System.getProperty("runm.golden"))) {
      RulePairs.read().write((schema, sql) -> SEEN.get(schema + sql));
    }
  }

  @AfterAll
  static void leave() {
    TestServer.drop("rules_shop");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void theFirstBreaksTheRuleAndTheSecondDoesNot(RulePairs.Pair pair) {
    List<Boolean> breaks = new ArrayList<>();
    for (RulePairs.Statement statement : pair.statements()) {
      List<String> seen = SEEN.get(pair.schema() + statement.sql());
      assertThat(seen).as(statement.sql()).isEqualTo(statement.lines());
      breaks.add(seen.stream().anyMatch(line -> line.startsWith(pair.rule() + ": ")));
    }
    assertThat(breaks).containsExactly(true, false);
  }

  static List<RulePairs.Pair> pairs() throws IOException {
    return RulePairs.read().pairs();
  }

  @Test
  void eachRuleHasAPair() throws IOException {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(50);
    Set<String> rules = new TreeSet<>(ELSEWHERE);
    pairs().forEach(pair -> rules.add(pair.rule()));
    assertThat(rules).containsExactlyInAnyOrderElementsOf(Rules.names());
  }

  /** Runs the statements of a part as explain does, each rolled back, and judges them. */
  private static void judge(String part, String schema, TestShell shell)
      throws IOException, SQLException {
    List<CapturedStatement> captured = new ArrayList<>();
    try (Connection connection = TestServer.connect(schema, false)) {
      connection.setAutoCommit(false);
      for (String sql : RulePairs.read().statements(part)) {
        captured.add(captured(sql, connection, shell.bean(WorkMeter.class)));
      }
    }
    for (ExplainedStatement explained : shell.bean(StatementJudge.class).judge(captured)) {
      SEEN.put(part + explained.statement().sql(), lines(explained));
    }
  }

  private static CapturedStatement captured(String sql, Connection connection, WorkMeter meter)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String plan;
      try (ResultSet answer = statement.executeQuery("EXPLAIN FORMAT=JSON " + sql)) {
        answer.next();
        plan = answer.getString(1);
      }
      List<String> warnings =
          Stream.iterate(statement.getWarnings(), said -> said != null, SQLWarning::getNextWarning)
              .map(said -> said.getErrorCode() + " " + said.getMessage())
              .toList();
      statement.execute(sql);
      var work = meter.lastStatement(connection);
      connection.rollback();
      return new CapturedStatement(
          "", sql, List.of(), plan, warnings, Map.of(), work, Duration.ZERO);
    } catch (SQLException failure) {
      throw new SQLException(sql, failure);
    }
  }

  private static List<String> lines(ExplainedStatement explained) {
    List<String> lines = new ArrayList<>();
    lines.add(explained.verdict().code());
    explained
        .judgement()
        .findings()
        .forEach(
            finding -> lines.add(FindingText.of(finding).replaceAll("about [\\d,]+", "about N")));
    return lines;
  }
}
