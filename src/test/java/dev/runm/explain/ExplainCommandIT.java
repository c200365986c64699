package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandIT {
  private static final Database DATABASE = new Database("explain_command");
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void showsEachStatementWithItsParametersItsPlanAndTheAnswerAtTheEnd() {
    Answer answer = shell.line("explain find --claim 1cpu-64M-10G");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .contains("1. CodeMapper.resolve")
        .contains("parameters: 'runm.cpu.shared', 'runm.memory', 'runm.storage.block'")
        .contains("2. ProviderMapper.findProviders")
        .contains("Yes: every access used an index (2 statements, rolled back).");
    assertThat(answer.out()).doesNotContain("east-row1-rack1-node1");
  }

  @Test
  void answersInJsonAsTheDesignSays() {
    JsonNode answer = json("explain --format json find --claim 1cpu-64M-10G");
    assertThat(keys(answer)).contains("command", "statements", "verdict");
    assertThat(answer.get("command").asString()).isEqualTo("find --claim 1cpu-64M-10G");
    assertThat(answer.get("verdict").asString()).isEqualTo("index");
    JsonNode statement = answer.get("statements").get(1);
    assertThat(keys(statement)).contains("id", "sql", "parameters", "plan", "verdict");
    assertThat(statement.get("id").asString()).isEqualTo("ProviderMapper.findProviders");
    assertThat(statement.get("verdict").asString()).isEqualTo("index");
    JsonNode access = statement.get("plan").get(0);
    assertThat(keys(access))
        .contains("table", "access", "key", "key_columns", "rows", "filtered", "extra", "verdict");
    assertThat(access.get("table").asString()).isEqualTo("inventories");
    assertThat(access.get("access").asString()).isEqualTo("ref");
    assertThat(access.get("key").asString()).isEqualTo("ix_inventories_type_provider");
    assertThat(access.get("key_columns").toString()).isEqualTo("[\"resource_type_id\"]");
    assertThat(access.get("rows").asLong()).isPositive();
    assertThat(access.get("filtered").isNumber()).isTrue();
    assertThat(access.get("extra").toString()).isEqualTo("[\"Using index\"]");
    assertThat(access.get("verdict").asString()).isEqualTo("index");
  }

  @Test
  void twoWaysAreTheDocumentOfTheCommandAsItIsWithTheOtherBesideIt() {
    JsonNode answer =
        json(
            "explain --format json --without ix_inventories_type_provider"
                + " find --claim 1cpu-64M-10G");
    assertThat(keys(answer))
        .containsExactly("command", "statements", "verdict", "rows_read", "milliseconds", "other");
    JsonNode other = answer.get("other");
    assertThat(keys(other))
        .containsExactly("variant", "statements", "verdict", "rows_read", "milliseconds");
    assertThat(other.get("variant").asString()).isEqualTo("without ix_inventories_type_provider");
    assertThat(answer.get("statements").toString()).contains("ix_inventories_type_provider");
  }

  @Test
  void theParametersAreThoseThatWereSentAsManyAsTheSqlHasMarks() {
    JsonNode answer = json("explain --format json claim 1cpu-64M-10G --execute --consumer o'n");
    for (JsonNode statement : answer.get("statements")) {
      long marks = statement.get("sql").asString().chars().filter(c -> c == '?').count();
      assertThat(statement.get("parameters").size())
          .as(statement.get("id").asString())
          .isEqualTo((int) marks);
    }
    JsonNode named = statement(answer, "ClaimMapper.insertConsumerName");
    assertThat(named.get("parameters").get(1).asString()).isEqualTo("o'n");
    JsonNode items = statement(answer, "ClaimMapper.insertItems");
    assertThat(items.get("parameters").get(3).bigIntegerValue().longValue()).isEqualTo(1);
    assertThat(items.get("parameters").get(7).bigIntegerValue().longValue()).isEqualTo(67108864);
    assertThat(shell.line("explain claim 1cpu-64M-10G --execute --consumer o'n").out())
        .containsPattern("parameters: '[0-9a-f]{32}', 'o''n'");
  }

  @Test
  void anExecutedClaimIsExplainedStatementByStatementAndNothingOfItStays() {
    Map<String, String> before = DATABASE.checksums();
    JsonNode answer = json("explain --format json claim 1cpu-64M-10G --execute");
    List<String> ids = new ArrayList<>();
    answer.get("statements").forEach(statement -> ids.add(statement.get("id").asString()));
    assertThat(ids)
        .containsExactly(
            "CodeMapper.resolve",
            "ProviderMapper.findProviders",
            "ClaimMapper.itemStates",
            "ClaimMapper.insertConsumerName",
            "ClaimMapper.insertConsumer",
            "ClaimMapper.insertAllocation",
            "ClaimMapper.insertItems",
            "ClaimMapper.raiseProvider");
    assertThat(answer.get("verdict").asString()).isEqualTo("index");
    assertThat(DATABASE.checksums()).isEqualTo(before);
    assertThat(DATABASE.number("SELECT COUNT(*) FROM consumers")).isZero();
  }

  @Test
  void theSessionCommitsAgainAfterAnExplainedCommand() {
    shell.line("explain claim 1cpu-64M-10G --execute");
    shell.line("claim 1cpu-64M-10G --execute");
    assertThat(DATABASE.number("SELECT COUNT(*) FROM allocations")).isEqualTo(1);
    DATABASE.execute(
        "DELETE FROM consumers; DELETE FROM allocations; DELETE FROM allocation_items;"
            + " DELETE FROM object_names WHERE name LIKE 'consumer-%'");
  }

  @Test
  void statsReadsWholeTablesAndExplainSaysSo() {
    Answer answer = shell.line("explain stats");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("StatsMapper.capacityByPartition").contains("No: ");
    assertThat(json("explain --format json stats").get("verdict").asString()).isEqualTo("scan");
  }

  @ParameterizedTest
  @CsvSource({"status, StatusMapper.deployment", "profiles, sent no statement", "help, sent no"})
  void anyOtherCommandCanBeExplained(String command, String expected) {
    Answer answer = shell.line("explain " + command);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains(expected);
  }

  @Test
  void reloadIsRefusedSinceItCannotBeRolledBack() {
    Answer answer = shell.line("explain reload");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err()).contains("reload cannot be rolled back");
  }

  @Test
  void aLoadIsRefusedBeforeAnythingHappens() {
    Map<String, String> before = DATABASE.checksums();
    Answer answer = shell.line("explain load 100-dedicated-compute");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("load replaces tables");
    assertThat(DATABASE.checksums()).isEqualTo(before);
    assertThat(shell.line("status").out()).contains("100-shared-compute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain | explain needs COMMAND",
        "explain explain find --claim 1cpu-64M-10G | explain cannot wrap explain",
        "explain fnd --claim 1cpu-64M-10G | unknown command fnd (did you mean find?)",
        "explain find --clam 1cpu-64M-10G | unknown option --clam for find",
        "explain find | find needs --claim",
        "explain find --claim nothing-of-this-name | nothing-of-this-name",
        "explain --claim 1cpu-64M-10G find | unknown option --claim for explain",
        "explain --format jsn find --claim 1cpu-64M-10G | did you mean json?",
      })
  void aWrongLineIsRefusedWithWhatIsWrong(String line, String message) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sql DESC providers | There is no plan to judge (1 statement, rolled back).",
        "sql SELECT 1 | No table is read: No tables used (1 statement, rolled back).",
        "sql SELECT MAX(id) FROM providers | No table is read: Select tables optimized away (1",
        "sql --write DELETE FROM provider_distances | No: full scan of provider_distances (stat",
        "sql SHOW TABLES | There is no plan to judge (1 statement, rolled back).",
        "sql --write DELETE FROM object_types WHERE id < 0 | 0 changed",
        "sql --write UPDATE providers SET generation = 1 WHERE id < 4 | 3 matched",
      })
  void whatIsNotReadIsNotCalledSo(String command, String said) {
    Answer answer = shell.line("explain --format tree " + command);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM explain_named.merged | explain_named.codes index",
        "SELECT * FROM explain_named.kept | kept index, explain_named.codes index",
        "SELECT * FROM explain_named.both b | explain_named.codes index, explain_named.größe scan",
        "SELECT * FROM explain_named.größe g | explain_named.größe scan",
        "SELECT * FROM/*c*/explain_named.codes p | explain_named.codes index",
        "--write UPDATE IGNORE explain_named.codes p SET n = 2 | explain_named.codes index",
        "--write UPDATE explain_named.merged SET n = 2 | explain_named.codes index",
        "SELECT id FROM explain_named.größe WHERE 'information_schema.' <> n |"
            + " explain_named.größe scan",
        "SELECT Host FROM mysql.user | user index",
        "SELECT COUNT(*) FROM `performance_schema`.`threads` | threads index",
      })
  void aTableIsJudgedAsWhatItIsHoweverAStatementNamesIt(String sql, String expected) {
    TestServer.execute(
        "CREATE DATABASE explain_named;"
            + "CREATE TABLE explain_named.codes (id INT PRIMARY KEY, n INT, c INT) COMMENT 'lookup: few';"
            + "INSERT INTO explain_named.codes VALUES (1, 1, 1), (2, 1, 1), (3, 1, 1);"
            + "CREATE TABLE explain_named.größe (id INT PRIMARY KEY, n INT) COMMENT 'grows: much';"
            + "INSERT INTO explain_named.größe VALUES (1, 1), (2, 1), (3, 1);"
            + "CREATE VIEW explain_named.merged AS SELECT rt.* FROM explain_named.codes rt;"
            + "CREATE VIEW explain_named.kept AS"
            + " SELECT n, COUNT(*) FROM explain_named.merged m GROUP BY n;"
            + "CREATE VIEW explain_named.both AS SELECT m.c, rt.n FROM explain_named.merged m"
            + " STRAIGHT_JOIN explain_named.größe rt ON rt.n = m.n");
    try {
      List<String> judged = new ArrayList<>();
      for (JsonNode access :
          json("explain --format json sql " + sql).get("statements").get(0).get("plan")) {
        judged.add(access.get("table").asString() + " " + access.get("verdict").asString());
      }
      assertThat(String.join(", ", judged)).isEqualTo(expected);
    } finally {
      TestServer.drop("explain_named");
    }
  }

  @Test
  void noTableOfTheDictionaryIsJudgedByTheWayItIsQuoted() {
    for (String table :
        List.of("`information_schema`.`TABLES`", "sys.schema_unused_indexes", "sys.session")) {
      assertThat(json("explain --format json sql SELECT 1 FROM " + table).get("verdict").asString())
          .as(table)
          .isNotEqualTo("scan");
    }
  }

  @Test
  void nothingOfACommandIsKeptThatWasExplainedOrFailed() {
    shell.line("explain status");
    assertThat(shell.bean(Capture.class).size()).isZero();
    shell.line("explain sql CREATE TABLE t (a INT)");
    assertThat(shell.bean(Capture.class).size()).isZero();
  }

  @Test
  void aPageThatHasNoFolderIsRefusedWithItsName() {
    Answer answer = shell.line("explain --out /nonexist/x.html status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("there is no folder /nonexist");
  }

  @Test
  void whatIsKnownToHaveBeenReadCountsMoreThanStaleStatistics() {
    DATABASE.execute(
        "CREATE TABLE stale (n INT, d INT, KEY ix_stale (n, d)) STATS_AUTO_RECALC = 0;"
            + "INSERT INTO stale SELECT id MOD 10, id FROM inventories;"
            + "CREATE VIEW of_stale AS SELECT n, COUNT(*) AS c, MAX(d) AS m FROM stale GROUP BY n");
    try {
      for (String explain : List.of("explain", "explain --analyze")) {
        assertThat(shell.line(explain + " sql SELECT * FROM of_stale").out())
            .contains("No: full index scan of stale");
      }
    } finally {
      DATABASE.execute("DROP VIEW of_stale; DROP TABLE stale");
    }
  }

  @Test
  void whatEndsTheShellIsNotExplained() {
    Answer answer = shell.line("explain exit");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).isEqualTo("error: exit ends the shell: type it by itself\n");
  }

  @Test
  void thePlanStandsAboveTheSqlWhichMayBeLeftOut() {
    String out = shell.line("explain --format tree find --claim 1cpu-64M-10G").out();
    assertThat(out.indexOf("└─")).isPositive().isLessThan(out.indexOf("SELECT"));
    for (String format : List.of("tree", "table", "markdown")) {
      assertThat(
              shell
                  .line(
                      "explain --no-sql --without ix_providers_parent --format "
                          + format
                          + " stats")
                  .out())
          .doesNotContain("SELECT");
      assertThat(shell.line("explain --no-sql --format " + format + " stats").out())
          .contains("StatsMapper.")
          .doesNotContain("SELECT");
    }
  }

  @Test
  void theFormatMayStandBehindTheWrappedCommand() {
    Answer answer = shell.line("explain find --claim 1cpu-64M-10G --format json");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).startsWith("{").contains("\"plan\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "markdown", "vertical"})
  void everyFormatShowsTheVerdicts(String format) {
    Answer answer = shell.line("explain --format " + format + " find --claim 1cpu-64M-10G");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("by index").contains("ix_inventories_type_provider");
  }

  @Test
  void aCommandThatFailsIsAFailureAndIsRolledBack(@TempDir Path folder) throws IOException {
    Map<String, String> before = DATABASE.checksums();
    Path tooLarge =
        Files.writeString(
            folder.resolve("too-large.yaml"),
            "request_groups: [{resources: {runm.cpu.shared: {min: 100000}}}]");
    Answer answer = shell.run("explain", "claim", tooLarge.toString(), "--execute");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(shell.line("explain find --claim 1cpu-64M-10G").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(DATABASE.checksums()).isEqualTo(before);
  }

  private static JsonNode statement(JsonNode answer, String id) {
    for (JsonNode statement : answer.get("statements")) {
      if (statement.get("id").asString().equals(id)) {
        return statement;
      }
    }
    throw new AssertionError(id);
  }

  private static JsonNode json(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }

  private static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }
}
