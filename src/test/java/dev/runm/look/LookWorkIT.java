package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No command reads a table that grows as a whole, in its plan and in fact. */
class LookWorkIT {
  private static final Database DATABASE = new Database("look_work");
  private static final String NODE = "east-row1-rack1-node1";
  private static final List<String> COMMANDS =
      List.of(
          "providers",
          "providers --limit all",
          "providers --after " + NODE,
          "providers --roots",
          "providers --group east",
          "providers --group east --capability cpu.x86.vmx",
          "providers --group east --partition part0 --roots --capability cpu.x86.vmx",
          "providers --capability cpu.x86.vmx",
          "providers --partition part0",
          "providers --type runm.compute",
          "providers --partition part0 --type runm.compute --after " + NODE,
          "providers --under " + NODE,
          "provider " + NODE,
          "groups",
          "groups --like east-row1",
          "groups --member " + NODE,
          "capabilities",
          "capabilities --provider " + NODE,
          "partitions",
          "distances " + NODE,
          "distances " + NODE + " east-row1-rack1-node2",
          "consumers",
          "consumers --like consumer",
          "consumers --project " + "0".repeat(32),
          "consumers --type runm.machine",
          "consumer vm",
          "allocations",
          "allocations --limit all",
          "allocations --at now",
          "allocations --from now --until +1d",
          "allocations --provider " + NODE,
          "allocations --consumer vm",
          "allocations --consumer vm --provider " + NODE);

  /** Five consumers a node, each with an allocation that holds. */
  private static final String CONSUMPTION =
      """
      SET SESSION cte_max_recursion_depth = 20000;
      INSERT INTO consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)
      WITH RECURSIVE numbers AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM numbers WHERE i < 10000)
      SELECT 1, MD5(i), REPEAT('0', 32), MD5(i MOD 7) FROM numbers;
      INSERT INTO object_names (uuid, object_type, name)
      SELECT c.uuid, ot.id, CONCAT('consumer', c.id)
      FROM consumers c JOIN object_types ot ON ot.code = 'runm.machine'
      WHERE c.uuid NOT IN (SELECT n.uuid FROM object_names n);
      INSERT INTO allocations (consumer_id, acquire_time, release_time)
      SELECT id, id, 9223372036854775807 FROM consumers;
      INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
      SELECT a.id, 1 + a.id MOD 2000, inv.resource_type_id, inv.min_unit
      FROM allocations a JOIN inventories inv ON inv.provider_id = 1 + a.id MOD 2000;
      ANALYZE TABLE allocations, allocation_items, consumers, object_names;
      """;

  @TempDir private Path folder;

  @Test
  void everyAccessIsByIndexHoweverSmallTheDeployment() {
    try (LookWorld world = LookWorld.in("look_work", folder)) {
      for (String command : COMMANDS) {
        String small =
            command
                .replace("east-row1-rack1-node2", "b")
                .replace(NODE, "a")
                .replace("east", "g1")
                .replace("consumer vm", "consumer vm1");
        assertThat(world.json("explain " + small).get("verdict").asString())
            .as(small)
            .isEqualTo("index");
      }
    }
  }

  @Test
  void everyAccessIsByIndexAndAPageIsReadOnlyAsFarAsItsLimit() {
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      run(shell, "load 1k-shared-compute");
      run(shell, "claim 1cpu-64M-10G --execute --consumer vm");
      DATABASE.execute(CONSUMPTION);
      List<String> scans = new ArrayList<>();
      List<String> costly = new ArrayList<>();
      for (String command : COMMANDS) {
        String explained = run(shell, "explain " + command + " --format json");
        JsonNode plan = JsonMapper.shared().readTree(explained);
        if (!plan.get("verdict").asString().equals("index")) {
          scans.add(command + ": " + plan.get("verdict"));
        }
        if (sortsProviders(plan)) {
          costly.add(command + ": sorts all providers");
        }
        if (!command.endsWith("all") && !isCount(command)) {
          long rows = rowsExamined(shell, command);
          if (rows > 600) {
            costly.add(command + ": " + rows);
          }
        }
      }
      assertThat(scans).isEmpty();
      assertThat(costly).isEmpty();
    }
  }

  /** Rows that are read to be sorted in a subquery are not among those that the server counts. */
  private static boolean sortsProviders(JsonNode plan) {
    boolean sorts = false;
    for (JsonNode statement : plan.get("statements")) {
      for (JsonNode access : statement.get("plan")) {
        sorts |=
            access.get("table").asString().equals("providers")
                && access.get("extra").toString().contains("filesort");
      }
    }
    return sorts;
  }

  /** Counts read what they count; several drivers are measured before one is taken. */
  private static boolean isCount(String command) {
    return command.matches("(groups|capabilities|partitions)\\b.*") || command.contains("east --");
  }

  /** Returns the most rows that one statement of the command made the server read. */
  private static long rowsExamined(TestShell shell, String command) {
    long before = last();
    run(shell, command);
    return DATABASE.number(
        """
        SELECT MAX(s.rows_examined)
        FROM performance_schema.events_statements_history s
        WHERE s.current_schema = 'look_work'
          AND s.sql_text LIKE 'SELECT%%FROM%%'
          AND s.sql_text NOT LIKE '%%performance_schema%%'
          AND s.timer_start > %d
        """
            .formatted(before));
  }

  private static long last() {
    return DATABASE.number(
        """
        SELECT COALESCE(MAX(s.timer_start), 0)
        FROM performance_schema.events_statements_history s
        WHERE s.current_schema = 'look_work'
        """);
  }

  private static String run(TestShell shell, String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(line + answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }
}
