package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.Deployment;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedDistance;
import dev.runm.model.Deployment.ListedItem;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Inventory;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.model.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers, groups and consumption that are listed by hand, beside a layout. */
class ListedProvidersIT {
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final String ODD = "näme\twith \\N 'quotes'\n\"and\" ☃ 🚀 \\";

  private LoadedSchema schema;

  @BeforeEach
  void load() throws Exception {
    schema = new LoadedSchema();
    schema.load(mixed());
  }

  @AfterEach
  void close() throws Exception {
    schema.close();
  }

  /** Two nodes of a layout, one of them with a listed child; two listed trees; two allocations. */
  static Deployment mixed() {
    Layout layout =
        new Layout(
            List.of("east"), 1, 1, 3, Deployments.nested(), Map.of(), Map.of("east", "part0"));
    Inventory huge =
        new Inventory(
            LARGEST,
            BigInteger.ZERO,
            BigInteger.ONE,
            LARGEST,
            BigInteger.ONE,
            new BigDecimal("0.000001"));
    ProviderProfile custom =
        new ProviderProfile(
            "custom.shelf",
            Deployments.set("custom.fast", "storage.disk.ssd"),
            Map.of("custom.slots", huge, "runm.memory", huge),
            List.of());
    return new Deployment(
        "mixed",
        new Deployment.Codes(
            Deployments.set("custom.slots"),
            Deployments.set("custom.fast"),
            Deployments.set("custom.shelf")),
        List.of("part0", "part1"),
        Optional.of(layout),
        List.of("agg1", "agg2", ODD),
        List.of(
            listed("cn1", Deployments.nested(), "part1", null, List.of("agg2", "east-row1")),
            listed("shelf", custom, "part1", "cn1/nic0", List.of("agg1", "agg2")),
            listed("drawer", Deployments.shared(), "part1", "shelf", List.of()),
            listed("gpu", custom, "part0", "east-row1-rack1-node2/numa1", List.of("agg1")),
            listed(ODD, custom, "part0", null, List.of(ODD))),
        List.of(
            new ListedAllocation(
                "vm1",
                OptionalLong.empty(),
                Window.NEVER,
                List.of(
                    new ListedItem("cn1/numa1", "runm.memory", BigInteger.TEN),
                    new ListedItem("drawer", "runm.cpu.shared", BigInteger.ONE))),
            new ListedAllocation(
                ODD,
                OptionalLong.of(0),
                99,
                List.of(new ListedItem("east-row1-rack1-node3", "custom.slots", LARGEST))),
            new ListedAllocation(
                "vm1",
                OptionalLong.of(5),
                6,
                List.of(new ListedItem(ODD, "custom.slots", BigInteger.TWO)))));
  }

  private static ListedProvider listed(
      String name, ProviderProfile profile, String partition, String parent, List<String> groups) {
    List<ListedDistance> distances =
        parent != null
            ? List.of()
            : List.of(
                new ListedDistance("agg2", "failure", "site"),
                new ListedDistance("agg1", "storage", "row"),
                new ListedDistance("agg2", "network", "local"));
    return new ListedProvider(
        name, profile, partition, Optional.ofNullable(parent), groups, distances);
  }

  @Test
  void treesAreNestedSetsWithIdsInTheirOrder() {
    assertThat(schema.rows(NestedSets.NOT_NESTED)).isEmpty();
    assertThat(
            schema.rows(
                """
                SELECT p.id, n.name
                FROM providers p
                JOIN object_names n ON n.uuid = p.uuid
                WHERE n.name LIKE 'cn1%' OR n.name IN ('shelf', 'drawer', 'gpu')
                ORDER BY p.id
                """))
        .containsExactly(
            "11 gpu",
            "23 cn1",
            "24 cn1/numa0",
            "25 cn1/numa1",
            "26 cn1/nic0",
            "27 cn1/nic0/port",
            "28 shelf",
            "29 drawer",
            "30 cn1/nic1",
            "31 cn1/nic1/port");
  }

  @Test
  void aNestedProviderIsInEveryGroupOfItsAncestors() {
    assertThat(groupsOf("cn1")).containsExactly("agg2", "east-row1");
    assertThat(groupsOf("drawer")).containsExactly("agg1", "agg2", "east-row1");
    assertThat(groupsOf("cn1/nic1")).containsExactly("agg2", "east-row1");
    assertThat(groupsOf("gpu")).containsExactly("agg1", "east", "east-row1", "east-row1-rack1");
    assertThat(groupsOf("east-row1-rack1-node2/numa1"))
        .containsExactly("east", "east-row1", "east-row1-rack1");
  }

  @Test
  void distancesAreThoseOfRootsAlone() {
    assertThat(
            schema.rows(
                """
                SELECT n.name, COUNT(*)
                FROM provider_distances d
                JOIN providers p ON p.id = d.provider_id
                JOIN object_names n ON n.uuid = p.uuid
                WHERE p.parent_provider_id IS NOT NULL OR n.name = 'cn1'
                GROUP BY n.name
                """))
        .containsExactly("cn1 3");
  }

  @Test
  void aTreeLiesInOnePartition() {
    assertThat(
            schema.rows(
                """
                SELECT part.name, COUNT(*)
                FROM providers p
                JOIN partitions ON partitions.id = p.partition_id
                JOIN object_names part ON part.uuid = partitions.uuid
                GROUP BY part.name
                ORDER BY part.name
                """))
        .containsExactly("part0 23", "part1 9");
  }

  @Test
  void codesOfTheProfileFollowTheBuiltInOnes() {
    assertThat(schema.value("SELECT id FROM capabilities WHERE code = 'custom.fast'"))
        .isEqualTo("6");
    assertThat(
            schema.value(
                """
                SELECT t.code
                FROM providers p
                JOIN object_names n ON n.uuid = p.uuid
                JOIN provider_types t ON t.id = p.type_id
                WHERE n.name = 'shelf'
                """))
        .isEqualTo("custom.shelf");
  }

  @Test
  void consumptionIsThereFromTheStart() {
    assertThat(
            schema.rows(
                """
                SELECT o.code, c.code, LEFT(n.name, 3), a.acquire_time, a.release_time,
                  LEFT(pn.name, 9), r.code, i.used
                FROM allocation_items i
                JOIN allocations a ON a.id = i.allocation_id
                JOIN consumers ON consumers.id = a.consumer_id
                JOIN consumer_types c ON c.id = consumers.type_id
                JOIN object_names n ON n.uuid = consumers.uuid
                JOIN object_types o ON o.id = n.object_type
                JOIN providers p ON p.id = i.provider_id
                JOIN object_names pn ON pn.uuid = p.uuid
                JOIN resource_types r ON r.id = i.resource_type_id
                ORDER BY i.id
                """))
        .containsExactly(
            "runm.machine runm.machine vm1 1700000000 9223372036854775807 cn1/numa1 runm.memory 10",
            "runm.machine runm.machine vm1 1700000000 9223372036854775807 drawer"
                + " runm.cpu.shared 1",
            "runm.machine runm.machine näm 0 99 east-row1 custom.slots 18446744073709551615",
            "runm.machine runm.machine vm1 5 6 näme\twith custom.slots 2");
    assertThat(schema.value("SELECT COUNT(*) FROM consumers")).isEqualTo("2");
  }

  @Test
  void oddNamesArriveAsTheyAre() {
    assertThat(schema.rows("SELECT name FROM object_names WHERE name LIKE 'n_me%'"))
        .containsExactly(ODD, ODD, ODD);
    assertThat(
            schema.value("SELECT total, allocation_ratio FROM inventories WHERE total > 1 << 63"))
        .isEqualTo(LARGEST + " 0.000001");
  }

  private List<String> groupsOf(String provider) {
    return schema.rows(
        """
        SELECT g.name
        FROM provider_group_members m
        JOIN providers p ON p.id = m.provider_id
        JOIN object_names n ON n.uuid = p.uuid
        JOIN provider_groups pg ON pg.id = m.provider_group_id
        JOIN object_names g ON g.uuid = pg.uuid
        WHERE n.name = '%s'
        ORDER BY g.name
        """
            .formatted(provider));
  }
}
