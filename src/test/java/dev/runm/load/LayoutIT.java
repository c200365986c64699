package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.Deployment;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a layout becomes: see section 4 of the design. */
class LayoutIT {
  private static final List<String> SITES = List.of("east", "west");
  private static final String DISTANCES_OF =
      """
      SELECT g.name, t.code, d.code
      FROM provider_distances pd
      JOIN providers p ON p.id = pd.provider_id
      JOIN object_names n ON n.uuid = p.uuid
      JOIN provider_groups pg ON pg.id = pd.provider_group_id
      JOIN object_names g ON g.uuid = pg.uuid
      JOIN distances d ON d.id = pd.distance_id
      JOIN distance_types t ON t.id = d.type_id
      WHERE n.name = '%s'
      """;

  private LoadedSchema schema;

  @BeforeEach
  void open() throws Exception {
    schema = new LoadedSchema();
  }

  @AfterEach
  void close() throws Exception {
    schema.close();
  }

  @Test
  void tenThousandNodesHaveTheRowsThatWereCountedByHand() {
    LoadResult result = schema.load(Deployments.of10k());

    assertThat(result.rows()).isEqualTo(301_083);
    assertThat(result.nodes()).isEqualTo(10_000);
    assertThat(result.localInfile()).isTrue();
    Map<String, Long> expected =
        Map.of(
            "providers", 10_000L,
            "provider_trees", 10_000L,
            "inventories", 30_000L,
            "provider_capabilities", 30_000L,
            "provider_group_members", 30_000L,
            "provider_distances", 180_000L,
            "object_names", 10_525L,
            "provider_groups", 524L,
            "partitions", 1L);
    assertThat(result.rowsByTable()).containsAllEntriesOf(expected);
    result
        .rowsByTable()
        .forEach(
            (table, rows) ->
                assertThat(schema.value("SELECT COUNT(*) FROM " + table))
                    .as(table)
                    .isEqualTo(rows.toString()));
  }

  @Test
  void oneHundredNodesInOneSiteHaveNoOtherSitesToBeFarFrom() {
    LoadResult result = schema.load(Deployments.of100());

    assertThat(result.rowsByTable())
        .containsEntry("providers", 100L)
        .containsEntry("provider_groups", 6L)
        .containsEntry("provider_distances", 400L)
        .containsEntry("object_names", 107L);
    assertThat(schema.value("SELECT name, seed, nodes, version FROM runm_deployment"))
        .isEqualTo("100-shared-compute 1 100 0.1.0");
  }

  @Test
  void aNodeIsInItsSiteItsRowAndItsRack() {
    schema.load(Deployments.layout("l", SITES, 2, 3, 4));

    assertThat(
            schema.rows(
                """
                SELECT g.name
                FROM provider_group_members m
                JOIN providers p ON p.id = m.provider_id
                JOIN object_names n ON n.uuid = p.uuid
                JOIN provider_groups pg ON pg.id = m.provider_group_id
                JOIN object_names g ON g.uuid = pg.uuid
                WHERE n.name = 'west-row2-rack3-node4'
                """))
        .containsExactlyInAnyOrder("west", "west-row2", "west-row2-rack3");
    assertThat(
            schema.rows(
                """
                SELECT g.name, COUNT(*)
                FROM provider_group_members m
                JOIN provider_groups pg ON pg.id = m.provider_group_id
                JOIN object_names g ON g.uuid = pg.uuid
                WHERE g.name IN ('east', 'east-row1', 'east-row1-rack1')
                GROUP BY g.name
                """))
        .containsExactlyInAnyOrder("east 24", "east-row1 12", "east-row1-rack1 4");
  }

  @Test
  void aNodeIsNearItsRackAndFarFromOtherSites() {
    schema.load(Deployments.layout("l", List.of("east", "west", "north"), 2, 3, 4));

    assertThat(schema.rows(DISTANCES_OF.formatted("west-row2-rack3-node4")))
        .containsExactlyInAnyOrder(
            "west-row2-rack3 network local",
            "west-row2-rack3 failure local",
            "west-row1 network site",
            "west-row1 failure row",
            "west-row2 network site",
            "west-row2 failure rack",
            "east network remote",
            "east failure site",
            "north network remote",
            "north failure site");
  }

  @Test
  void codesOfADistanceTypeAreInOrder() {
    schema.load(Deployments.of100());

    assertThat(
            schema.rows(
                """
                SELECT t.code, d.position, d.code
                FROM distances d
                JOIN distance_types t ON t.id = d.type_id
                WHERE t.code = 'failure'
                ORDER BY d.position
                """))
        .containsExactly("failure 0 local", "failure 1 rack", "failure 2 row", "failure 3 site");
  }

  @Test
  void theProfileOfAGroupStaysInTheGroup() {
    ProviderProfile other = Deployments.dedicated();
    schema.load(
        Deployments.layout(
            "l",
            SITES,
            2,
            3,
            4,
            Deployments.shared(),
            Map.of("east-row1-rack1", other, "west-row2", other)));

    List<String> expected = new ArrayList<>();
    for (int node = 1; node <= 4; node++) {
      expected.add("east-row1-rack1-node" + node);
      for (int rack = 1; rack <= 3; rack++) {
        expected.add("west-row2-rack" + rack + "-node" + node);
      }
    }
    String nodesWithSsd =
        """
        SELECT n.name
        FROM capabilities c
        JOIN provider_capabilities pc ON pc.capability_id = c.id
        JOIN providers p ON p.id = pc.provider_id
        JOIN object_names n ON n.uuid = p.uuid
        WHERE c.code = 'storage.disk.ssd'
        """;
    assertThat(schema.rows(nodesWithSsd)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(schema.value("SELECT COUNT(*) FROM provider_capabilities"))
        .isEqualTo(String.valueOf(16 + 32 * 3));
  }

  @Test
  void inventoriesHoldTheFiguresOfTheProfile() {
    schema.load(Deployments.of100());

    assertThat(
            schema.rows(
                """
                SELECT r.code, total, reserved, min_unit, max_unit, step_size, allocation_ratio
                FROM inventories i
                JOIN resource_types r ON r.id = i.resource_type_id
                WHERE provider_id = 77
                ORDER BY r.code
                """))
        .containsExactly(
            "runm.cpu.shared 24 0 1 24 1 16.000000",
            "runm.memory 137438953472 268435456 67108864 103079215104 67108864 1.500000",
            "runm.storage.block 1000000000000 0 1000000000 1000000000000 1000000000 1.000000");
  }

  @Test
  void sitesLieInTheirPartitions() {
    Layout layout =
        new Layout(
            SITES,
            1,
            1,
            2,
            Deployments.shared(),
            Map.of(),
            new TreeMap<>(Map.of("east", "part0", "west", "part1")));
    schema.load(
        new Deployment(
            "l",
            Deployments.NO_CODES,
            List.of("part0", "part1"),
            Optional.of(layout),
            List.of(),
            List.of(),
            List.of()));

    assertThat(
            schema.rows(
                """
                SELECT part.name, n.name
                FROM providers p
                JOIN object_names n ON n.uuid = p.uuid
                JOIN partitions ON partitions.id = p.partition_id
                JOIN object_names part ON part.uuid = partitions.uuid
                """))
        .containsExactlyInAnyOrder(
            "part0 east-row1-rack1-node1",
            "part0 east-row1-rack1-node2",
            "part1 west-row1-rack1-node1",
            "part1 west-row1-rack1-node2");
  }

  @Test
  void nestedProvidersFormNestedSetsAndShareTheGroupsOfTheirRoot() {
    LoadResult result =
        schema.load(Deployments.layout("l", SITES, 1, 2, 3, Deployments.nested(), Map.of()));

    assertThat(result.nodes()).isEqualTo(12);
    assertThat(result.rowsByTable())
        .containsEntry("providers", 12L * 7)
        .containsEntry("inventories", 12L * 5)
        .containsEntry("provider_capabilities", 12L * 4)
        .containsEntry("provider_group_members", 12L * 7 * 3)
        .containsEntry("provider_distances", 12L * 6);
    assertThat(schema.rows(NestedSets.NOT_NESTED)).isEmpty();
    assertThat(
            schema.rows(
                """
                SELECT n.name, t.nested_left, t.nested_right, parent.name
                FROM provider_trees t
                JOIN providers p ON p.id = t.provider_id
                JOIN object_names n ON n.uuid = p.uuid
                LEFT JOIN providers up ON up.id = p.parent_provider_id
                LEFT JOIN object_names parent ON parent.uuid = up.uuid
                WHERE n.name LIKE 'west-row1-rack2-node3%'
                ORDER BY t.nested_left
                """))
        .containsExactly(
            "west-row1-rack2-node3 1 14 null",
            "west-row1-rack2-node3/numa0 2 3 west-row1-rack2-node3",
            "west-row1-rack2-node3/numa1 4 5 west-row1-rack2-node3",
            "west-row1-rack2-node3/nic0 6 9 west-row1-rack2-node3",
            "west-row1-rack2-node3/nic0/port 7 8 west-row1-rack2-node3/nic0",
            "west-row1-rack2-node3/nic1 10 13 west-row1-rack2-node3",
            "west-row1-rack2-node3/nic1/port 11 12 west-row1-rack2-node3/nic1");
  }

  @Test
  void statisticsAreRightAtOnce() {
    schema.load(Deployments.of10k());

    long providers =
        Long.parseLong(
            schema.value(
                "SELECT n_rows FROM mysql.innodb_table_stats WHERE database_name = DATABASE()"
                    + " AND table_name = 'providers'"));
    assertThat(providers).isBetween(9_000L, 11_000L);
    assertThat(
            schema.rows(
                "SELECT table_name FROM mysql.innodb_table_stats WHERE database_name = DATABASE()"
                    + " AND (table_name LIKE 'loading%' OR table_name LIKE 'dropping%')"))
        .isEmpty();
  }
}
