package dev.runm.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ServerAddress;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of indexes is true of the server. */
class IndexesCommandIT {
  private static final String SCHEMA = "indexes_command";
  private static final Database DATABASE = new Database(SCHEMA);
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in(SCHEMA);
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void everyIndexIsListedWithItsColumns() {
    JsonNode answer = json("indexes");
    assertThat(answer.get("count").asLong())
        .isEqualTo(
            DATABASE.number(
                "SELECT COUNT(DISTINCT table_name, index_name) FROM information_schema.statistics"
                    + " WHERE table_schema = DATABASE()"));
    JsonNode usage = index("indexes", "ix_allocation_items_usage");
    assertThat(usage.get("columns").toString())
        .isEqualTo("[\"resource_type_id\",\"provider_id\",\"allocation_id\",\"used\"]");
    assertThat(usage.get("unique").asBoolean()).isFalse();
    assertThat(index("indexes", "ux_providers_uuid").get("unique").asBoolean()).isTrue();
  }

  @Test
  void sizeIsInBytesAndCardinalityIsThatOfAllColumns() {
    JsonNode unique = index("indexes", "ux_inventories_provider_type");
    assertThat(unique.get("cardinality").asLong()).isEqualTo(300);
    assertThat(unique.get("size").asLong())
        .isEqualTo(
            DATABASE.number(
                "SELECT stat_value * @@innodb_page_size FROM mysql.innodb_index_stats"
                    + " WHERE database_name = DATABASE() AND stat_name = 'size'"
                    + " AND index_name = 'ux_inventories_provider_type'"))
        .isPositive();
  }

  @Test
  void aLoadSetsTheCountersToNothingAndReadsAndWritesAreCountedFromThere() {
    shell.line("load 100-shared-compute");
    JsonNode fresh = index("indexes", "ix_inventories_type_provider");
    assertThat(fresh.get("reads").asLong()).isZero();
    assertThat(fresh.get("writes").asLong()).isZero();
    assertThat(fresh.get("worth").asString()).isEqualTo("unread");
    assertThat(json("indexes").get("since_load").asBoolean()).isTrue();
    DATABASE.rows(
        "SELECT provider_id FROM inventories FORCE INDEX (ix_inventories_type_provider)"
            + " WHERE resource_type_id = 2 LIMIT 7");
    DATABASE.rows("SELECT MAX(max_unit) FROM inventories");
    DATABASE.execute(
        "UPDATE inventories SET reserved = 1 WHERE id = 1;"
            + "DELETE FROM inventories WHERE id IN (2, 3)");
    JsonNode read = index("indexes", "ix_inventories_type_provider");
    assertThat(read.get("reads").asLong()).isEqualTo(7);
    assertThat(read.get("writes").asLong()).isEqualTo(3);
    assertThat(read.get("worth").asString()).isEqualTo("read");
    JsonNode table = json("indexes inventories").get("tables").get(0);
    assertThat(table.get("read_without_index").asLong()).isEqualTo(300);
    assertThat(table.get("updated").asLong()).isEqualTo(1);
    assertThat(table.get("deleted").asLong()).isEqualTo(2);
    assertThat(shell.line("indexes inventories").out())
        .contains("Never read since the load: ix_inventories_type_largest.")
        .contains("guard: ux_inventories_provider_type.")
        .contains("Rows read without an index: inventories 300.");
  }

  @Test
  void aRedundantIndexIsShownWithItsProofAndCanBeDroppedByTheStatement() {
    assertThat(shell.line("indexes").out()).contains("Redundant: none");
    DATABASE.execute("CREATE INDEX ix_extra ON providers (partition_id)");
    try {
      JsonNode extra = index("indexes", "ix_extra");
      assertThat(extra.get("worth").asString()).isEqualTo("redundant");
      assertThat(extra.at("/redundant/kept").asString()).isEqualTo("ix_providers_partition");
      assertThat(shell.line("indexes providers").out())
          .contains("(partition_id) is the start of ix_providers_partition (partition_id, id)")
          .contains("DROP INDEX `ix_extra` ON `providers`");
      DATABASE.execute(extra.at("/redundant/dropped_by").asString());
      assertThat(json("indexes providers").toString()).doesNotContain("ix_extra");
    } catch (RuntimeException | AssertionError failure) {
      DATABASE.execute("DROP INDEX ix_extra ON providers");
      throw failure;
    }
  }

  @Test
  void prefixesDirectionsExpressionsAndHiddenOnesAreSeenAsTheyAre() {
    DATABASE.execute(
        "CREATE TABLE own (id INT PRIMARY KEY, a VARCHAR(50), b INT,"
            + " KEY k1 (a(10), b DESC), KEY k2 ((b + 1)), KEY k3 (b) INVISIBLE, FULLTEXT k4 (a))");
    try {
      assertThat(shell.line("indexes own").out())
          .contains("own (a(10), b DESC)")
          .contains("own ((`b` + 1))")
          .contains("own (b) INVISIBLE")
          .contains("FULLTEXT own (a)");
    } finally {
      DATABASE.execute("DROP TABLE own");
    }
  }

  @Test
  void someAreAskedForByTheNameOfTheTableOrOfThemselves() {
    assertThat(json("indexes provider_trees IX_PROVIDERS_PARENT").get("count").asInt())
        .isEqualTo(4);
    Answer answer = shell.line("indexes ix_providers_parnt");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("did you mean ix_providers_parent?");
  }

  @Test
  void whereNothingIsLoadedTheNextStepIsTold() {
    try (TestShell bare = TestShell.in("indexes_bare")) {
      Answer answer = bare.line("indexes");
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.err()).contains("try load 100-shared-compute");
    }
  }

  @Test
  void aUserWithoutRightsGetsWhatCanBeHadAndOneNote() {
    TestServer.execute(
        "CREATE USER IF NOT EXISTS 'indexes_plain' IDENTIFIED BY 'plain';"
            + "GRANT ALL ON `"
            + SCHEMA
            + "`.* TO 'indexes_plain'");
    ServerAddress owner = TestServer.in(SCHEMA);
    ServerAddress plain =
        new ServerAddress(
            owner.url(), "indexes_plain", Optional.of("plain"), SCHEMA, owner.embedded());
    try (TestShell limited = TestShell.on(plain)) {
      Answer answer = limited.line("indexes --format json");
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
      assertThat(answer.err().lines().filter(line -> line.startsWith("This user may not read")))
          .singleElement()
          .asString()
          .contains("mysql.innodb_index_stats (sizes) and performance_schema (reads and writes)");
      JsonNode document = JsonMapper.shared().readTree(answer.out());
      assertThat(document.get("since").isNull()).isTrue();
      JsonNode unique = index(document, "ux_inventories_provider_type");
      assertThat(unique.get("size").isNull()).isTrue();
      assertThat(unique.get("reads").isNull()).isTrue();
      assertThat(unique.get("worth").isNull()).isTrue();
      assertThat(unique.get("columns").size()).isEqualTo(2);
    } finally {
      TestServer.execute("DROP USER 'indexes_plain'");
    }
  }

  private static JsonNode index(String line, String name) {
    return index(json(line), name);
  }

  private static JsonNode index(JsonNode answer, String name) {
    for (JsonNode index : answer.get("indexes")) {
      if (index.get("index").asString().equals(name)) {
        return index;
      }
    }
    throw new AssertionError(name + " is not in " + answer);
  }

  private static JsonNode json(String line) {
    Answer answer = shell.line(line + " --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }
}
