package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in processes of their own that ask for more than there is, all at once. */
class ManyProcessesIT {
  private static final String SCHEMA = "claim_processes";
  private static final int PROVIDERS = 5;
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in(SCHEMA, folder);
    ClaimingProcess first = ClaimingProcess.start(folder, "first", SCHEMA, "status");
    assertThat(first.exitCode()).as(first.err()).isZero();
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @ParameterizedTest
  @CsvSource({"2, 4", "8, 15", "32, 30"})
  void eachClaimIsWholeOrAbsentAndAllRoomIsUsed(int processes, int capacity) throws Exception {
    loadAndLeaveSoMuch(capacity);
    List<ClaimingProcess> started = List.of();
    try (Connection gate = TestServer.connect(SCHEMA, false);
        Statement statement = gate.createStatement()) {
      statement.execute("LOCK TABLES resource_types WRITE");
      started = start(processes, small.claim(1, 10));
      List<ClaimingProcess> all = started;
      await()
          .atMost(10, TimeUnit.MINUTES)
          .until(
              () -> waiting() == processes || all.stream().anyMatch(process -> !process.isAlive()));
      statement.execute("UNLOCK TABLES");
      int executed = 0;
      for (ClaimingProcess process : started) {
        executed += executed(process);
      }
      assertThat(executed).as("claims executed").isEqualTo(PROVIDERS * capacity);
      assertWhole(executed + 1, PROVIDERS * capacity);
    } finally {
      started.forEach(ClaimingProcess::kill);
    }
  }

  /** A first consumer holds all but so many processors of each provider. */
  private static void loadAndLeaveSoMuch(int capacity) {
    StringBuilder yaml = new StringBuilder("providers:\n");
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= PROVIDERS; i++) {
      yaml.append(
          "  - {name: p%d, inventory: {runm.cpu.shared: {total: 100}, runm.memory: {total: 9999}}}\n"
              .formatted(i));
      items.append(
          "      - {provider: p%d, resource: runm.cpu.shared, used: %d}\n"
              .formatted(i, 100 - capacity));
    }
    yaml.append("allocations:\n  - consumer: first\n    items:\n").append(items);
    Answer answer = small.shell().run("load", small.file("full.yaml", yaml.toString()));
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  private static List<ClaimingProcess> start(int processes, String claim) {
    return IntStream.range(0, processes)
        .mapToObj(
            i ->
                ClaimingProcess.start(
                    folder,
                    "p" + i,
                    SCHEMA,
                    "claim",
                    claim,
                    "--execute",
                    "--count",
                    "20",
                    "--consumer",
                    "vm" + i,
                    "--format",
                    "json"))
        .toList();
  }

  private static int waiting() {
    return (int)
        small
            .database()
            .number(
                "SELECT COUNT(*) FROM performance_schema.processlist WHERE db = '"
                    + SCHEMA
                    + "' AND state = 'Waiting for table metadata lock'");
  }

  /** Returns how many claims a process executed; it says why there were no more. */
  private static int executed(ClaimingProcess process) {
    int exitCode = process.exitCode();
    JsonNode answer = JsonMapper.shared().readTree(process.out());
    int executed = answer.get("executed").asInt();
    assertThat(exitCode).as(process.err()).isEqualTo(executed == 20 ? 0 : 1);
    if (executed < 20) {
      assertThat(process.err()).contains("error: " + executed + " of 20 claims executed: ");
    }
    return executed;
  }

  private static void assertWhole(int consumers, int room) {
    var database = small.database();
    assertThat(database.number("SELECT COUNT(*) FROM consumers")).isEqualTo(consumers);
    assertThat(database.number("SELECT COUNT(*) FROM allocations")).isEqualTo(consumers);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM consumers c JOIN object_names n ON n.uuid = c.uuid"
                    + " JOIN object_types ot ON ot.id = n.object_type AND ot.code = 'runm.machine'"))
        .isEqualTo(consumers);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM object_names n"
                    + " JOIN object_types ot ON ot.id = n.object_type AND ot.code = 'runm.machine'"))
        .as("names without a consumer")
        .isEqualTo(consumers);
    assertThat(database.number("SELECT COUNT(*) FROM allocation_items"))
        .isEqualTo(PROVIDERS + 2L * room);
    assertThat(
            database.rows(
                """
                SELECT a.id, COUNT(s.id), COUNT(DISTINCT s.provider_id), SUM(s.used)
                FROM allocations a
                LEFT JOIN allocation_items s ON s.allocation_id = a.id
                WHERE a.id > 1
                GROUP BY a.id
                """))
        .hasSize(room)
        .allMatch(row -> row.endsWith(" 2 1 11"));
    assertThat(
            database.rows(
                """
                SELECT SUM(s.used) FROM allocation_items s
                JOIN resource_types rt ON rt.id = s.resource_type_id
                WHERE rt.code = 'runm.cpu.shared' GROUP BY s.provider_id
                """))
        .containsExactly("100", "100", "100", "100", "100");
    assertThat(small.heldWrongly()).isEmpty();
  }
}
