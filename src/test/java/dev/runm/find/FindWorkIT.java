package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How many rows the server reads for a search: as many in a large deployment as in a small one. */
class FindWorkIT {
  private static final Database DATABASE = new Database("find_work");
  private static final String LARGEST_INT = "9223372036854775807";

  /** Four allocations a node that hold, and one in ten years. */
  private static final String FIVE_ALLOCATIONS_A_NODE =
      """
      INSERT INTO consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)
      SELECT 1, uuid, uuid, uuid FROM providers ORDER BY id;
      INSERT INTO allocations (consumer_id, acquire_time, release_time)
      SELECT p.id, IF(five.n = 5, UNIX_TIMESTAMP() + 315360000, five.n), %s
      FROM providers p
      JOIN (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) five
      ORDER BY p.id, five.n;
      INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
      SELECT a.id, a.consumer_id, inv.resource_type_id, inv.min_unit
      FROM allocations a
      JOIN inventories inv ON inv.provider_id = a.consumer_id
      ORDER BY a.id, inv.resource_type_id;
      ANALYZE TABLE allocations, allocation_items, consumers, inventories, providers;
      """
          .formatted(LARGEST_INT);

  @TempDir private Path folder;

  @Test
  void aSearchReadsAsManyRowsInALargeDeploymentAsInASmallOne() throws IOException {
    Map<String, Long> small = rowsExamined("1k-shared-compute");
    Map<String, Long> large = rowsExamined("10k-shared-compute");
    assertThat(small.keySet()).isEqualTo(large.keySet()).hasSize(8);
    large.forEach(
        (search, rows) -> {
          assertThat(rows).as("%s in %s and %s", search, small, large).isPositive();
          assertThat((double) rows)
              .as("%s in %s and %s", search, small, large)
              .isBetween(small.get(search) / 1.2, small.get(search) * 1.2);
        });
  }

  /** The number of rows by the statement that was sent and by the claim. */
  private Map<String, Long> rowsExamined(String deployment) throws IOException {
    Map<String, Long> rows = new TreeMap<>();
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      assertThat(shell.line("load " + deployment).exitCode()).isEqualTo(ExitCode.OK);
      DATABASE.execute(FIVE_ALLOCATIONS_A_NODE);
      for (String claim :
          new String[] {"1cpu-64M-10G", "1cpu-64M-10G-resource-caps", "in-east", "in-row"}) {
        for (String release : new String[] {"never", "2030-01-01T00:00:00Z"}) {
          String path = claim(claim, release).toString();
          rows.put(claim + " until " + release, rowsOf(shell, path));
        }
      }
    }
    return rows;
  }

  private long rowsOf(TestShell shell, String claim) {
    shell.run("find", "--claim", claim);
    TestShell.Answer found = shell.run("find", "--claim", claim, "--format", "json");
    assertThat(found.exitCode()).as(found.all()).isEqualTo(ExitCode.OK);
    assertThat(JsonMapper.shared().readTree(found.out()).get("groups").get(0).get("count").asInt())
        .isEqualTo(50);
    return DATABASE.number(
        """
        SELECT s.rows_examined
        FROM performance_schema.events_statements_history s
        WHERE s.current_schema = 'find_work' AND s.sql_text LIKE 'SELECT STRAIGHT_JOIN%'
        ORDER BY s.timer_start DESC
        LIMIT 1
        """);
  }

  private Path claim(String name, String release) throws IOException {
    String shipped = "1cpu-64M-10G-resource-caps".equals(name) ? name : "1cpu-64M-10G";
    String text =
        Files.readString(
            Path.of(System.getProperty("runm.home"), "profiles", "claims", shipped + ".yaml"));
    String groups =
        switch (name) {
          case "in-east" -> "    groups: [{require: [east]}]\n";
          case "in-row" -> "    groups: [{require: [east, east-row2]}]\n";
          default -> "";
        };
    return Files.writeString(
        folder.resolve(name + ".yaml"), "release: " + release + "\n" + text + groups);
  }
}
