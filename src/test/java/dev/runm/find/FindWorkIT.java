package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

  private static final List<String> CLAIMS =
      List.of(
          "1cpu-64M-10G",
          "1cpu-64M-10G-complex-caps",
          "1cpu-64M-10G-membership",
          "1cpu-64M-10G-resource-caps",
          "1cpu-64M-10G-next-decade",
          "1cpu-64M-10G-one-partition",
          "1cpu-64M-10G-one-tree",
          "1cpu-64M-10G-nested",
          "2x-1cpu-64M-10G-isolated",
          "3x-1cpu-64M-10G-spread");

  /** All of the first resource type is held, for ever, but for every 1,000th provider. */
  private static final String ALL_BUT_ONE_IN_A_THOUSAND =
      """
      INSERT INTO allocations (id, consumer_id, acquire_time, release_time) VALUES (99999999, 1, 0, %s);
      INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
      SELECT 99999999, inv.provider_id, inv.resource_type_id, inv.capacity - inv.held
      FROM inventories inv
      WHERE inv.resource_type_id = 2 AND MOD(inv.provider_id, 1000) > 0;
      UPDATE inventories SET held = capacity WHERE resource_type_id = 2 AND MOD(provider_id, 1000) > 0;
      """
          .formatted(LARGEST_INT);

  /** The last rack's nodes are the few; what is tied to them is looked for first. */
  private static final String NEAR_A_FEW =
      """
      request_groups:
        - name: many
          resources: {runm.memory: {min: 64MiB, max: 64MiB}}
          %s
        - name: few
          groups: [{require: [west-row5-rack25]}]
          resources: {runm.memory: {min: 64MiB, max: 64MiB}}
      """;

  @TempDir private Path folder;

  @Test
  void aSearchReadsAsManyRowsInALargeDeploymentAsInASmallOne() throws IOException {
    Map<String, Long> small = new TreeMap<>();
    Map<String, Long> large = new TreeMap<>();
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      rowsExamined(shell, "1k-shared-compute", small);
      rowsExamined(shell, "10k-shared-compute", large);
    }
    assertThat(small.keySet()).isEqualTo(large.keySet()).hasSize(2 * CLAIMS.size());
    large.forEach(
        (search, rows) -> {
          assertThat(rows).as("%s in %s and %s", search, small, large).isPositive();
          assertThat((double) rows)
              .as("%s in %s and %s", search, small, large)
              .isLessThan(small.get(search) * 2.0);
        });
  }

  @Test
  void whereOneProviderInAThousandHasRoomTheOthersAreNotReadOneByOne() throws IOException {
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      load(shell, "10k-shared-compute");
      DATABASE.execute(ALL_BUT_ONE_IN_A_THOUSAND);
      for (String claim : List.of("1cpu-64M-10G", "1cpu-64M-10G-resource-caps")) {
        assertThat(rowsOf(shell, claim, 10)).as(claim).isLessThan(7_000);
      }
    }
  }

  @Test
  void nearOrOnTheTreesOfAFewProvidersTheOthersAreNotRead() throws IOException {
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      load(shell, "10k-shared-compute");
      for (String tie :
          List.of(
              "distances: [{type: failure, from: few, maximum: local}]",
              "options: {in_tree_of: [few]}")) {
        Path claim = folder.resolve("near-few.yaml");
        Files.writeString(claim, NEAR_A_FEW.formatted(tie));
        assertThat(rowsOf(shell, claim.toString(), 20)).as(tie).isLessThan(10_000);
      }
    }
  }

  private void rowsExamined(TestShell shell, String deployment, Map<String, Long> rows)
      throws IOException {
    load(shell, deployment);
    DATABASE.execute(FIVE_ALLOCATIONS_A_NODE);
    for (String claim : CLAIMS) {
      rows.put(claim, rowsOf(shell, claim, 50));
      rows.put(claim + " until +7d", rowsOf(shell, claim(claim).toString(), 50));
    }
  }

  private static void load(TestShell shell, String deployment) {
    TestShell.Answer loaded = shell.line("load " + deployment);
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  /** The rows that all statements of a search read, the second time that it is sent. */
  private static long rowsOf(TestShell shell, String claim, int expected) {
    shell.run("find", "--claim", claim);
    long before = rowsExaminedSoFar();
    TestShell.Answer found = shell.run("find", "--claim", claim, "--format", "json");
    long after = rowsExaminedSoFar();
    assertThat(found.exitCode()).as(found.all()).isEqualTo(ExitCode.OK);
    int providers =
        JsonMapper.shared().readTree(found.out()).get("groups").get(0).get("count").asInt();
    assertThat(providers).as(claim).isEqualTo(expected);
    return after - before;
  }

  private static long rowsExaminedSoFar() {
    return DATABASE.number(
        """
        SELECT COALESCE(SUM(d.sum_rows_examined), 0)
        FROM performance_schema.events_statements_summary_by_digest d
        WHERE d.schema_name = 'find_work' AND d.digest_text NOT LIKE '%performance_schema%'
        """);
  }

  /** The shipped claim for a window that ends. */
  private Path claim(String name) throws IOException {
    String text =
        Files.readString(
            Path.of(System.getProperty("runm.home"), "profiles", "claims", name + ".yaml"));
    String ending =
        text.contains("release:")
            ? text
            : "release: " + (Instant.now().getEpochSecond() + 604_800) + "\n" + text;
    return Files.writeString(folder.resolve(name + ".yaml"), ending);
  }
}
