package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.Deployment;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedDistance;
import dev.runm.model.Deployment.ListedItem;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.model.Window;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentReaderTest {
  private static final String LAYOUT =
      """
      default_provider_profile: 24cpu-128G-1T-intel-hdd-shared
      layout:
        sites: [east, west]
        rows_per_site: 2
        racks_per_row: 3
        nodes_per_rack: 4
      """;

  @TempDir Path folder;
  private ProfileFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ProfileFiles(folder);
  }

  @Test
  void theExampleByHandReadsWhole() {
    Deployment deployment =
        files.deployment(
            """
            capabilities: [custom.fast]
            groups: [agg1, agg2]
            providers:
              - name: cn1
                profile: 24cpu-128G-1T-intel-hdd-shared
                capabilities: [custom.fast]
                partition: part0
                groups: [agg1]
                distances: [{group: agg2, type: failure, code: site}]
            allocations:
              - consumer: vm1
                acquire: 0
                release: 2026-12-01T00:00:00Z
                items: [{provider: cn1, resource: runm.memory, used: 67108864}]
            """);

    assertThat(deployment.name()).isEqualTo("my");
    assertThat(deployment.nodes()).isEqualTo(1);
    assertThat(deployment.layout()).isEmpty();
    assertThat(deployment.codes().capabilities()).containsExactly("custom.fast");
    assertThat(deployment.groups()).containsExactly("agg1", "agg2");
    assertThat(deployment.partitions()).containsExactly("part0");
    ListedProvider provider = deployment.providers().get(0);
    assertThat(provider.groups()).containsExactly("agg1");
    assertThat(provider.distances()).containsExactly(new ListedDistance("agg2", "failure", "site"));
    assertThat(provider.profile().capabilities())
        .containsExactly("cpu.x86.avx2", "cpu.x86.vmx", "custom.fast", "storage.disk.hdd");
    assertThat(deployment.allocations())
        .containsExactly(
            new ListedAllocation(
                "vm1",
                OptionalLong.of(0),
                1796083200,
                List.of(new ListedItem("cn1", "runm.memory", BigInteger.valueOf(67108864)))));
  }

  @Test
  void whatIsInlineAddsToTheProfile() {
    ProviderProfile profile =
        files
            .deployment(
                """
                providers:
                  - name: a
                    profile: 64cpu-256G-4T-ssd-2numa-2nic
                    type: runm.storage
                    capabilities: [storage.disk.hdd]
                    inventory:
                      runm.storage.block: {total: 9TB}
                      runm.gpu.virtual: {total: 4}
                    children: [{name: pool, type: runm.storage}]
                """)
            .providers()
            .get(0)
            .profile();

    assertThat(profile.type()).isEqualTo("runm.storage");
    assertThat(profile.capabilities()).containsExactly("storage.disk.hdd", "storage.disk.ssd");
    assertThat(profile.inventory()).containsOnlyKeys("runm.storage.block", "runm.gpu.virtual");
    assertThat(profile.inventory().get("runm.storage.block").minUnit()).isOne();
    assertThat(profile.children())
        .extracting(ProviderProfile.Child::name)
        .containsExactly("numa0", "numa1", "nic0", "nic1", "pool");
  }

  @Test
  void aProviderIsOfTypeComputeAndHasNothingUnlessSaidOtherwise() {
    Deployment deployment = files.deployment("providers: [{name: a}]");

    ProviderProfile profile = deployment.providers().get(0).profile();
    assertThat(profile.type()).isEqualTo("runm.compute");
    assertThat(profile.inventory()).isEmpty();
    assertThat(deployment.providers().get(0).partition()).isEqualTo("part0");
  }

  @Test
  void eachProviderComesAfterItsParentAndLiesInItsPartition() {
    List<ListedProvider> providers =
        files
            .deployment(
                """
                providers:
                  - {name: leaf, parent: twig/nic}
                  - {name: twig, parent: root, children: [{name: nic}]}
                  - {name: root, partition: far}
                """)
            .providers();

    assertThat(providers).extracting(ListedProvider::name).containsExactly("root", "twig", "leaf");
    assertThat(providers).extracting(ListedProvider::partition).containsOnly("far");
  }

  @Test
  void aThousandParentsInARowAreNoTrouble() {
    StringBuilder yaml = new StringBuilder("providers:\n");
    for (int i = 0; i < 1000; i++) {
      yaml.append("  - {name: p" + i + ", parent: p" + (i + 1) + "}\n");
    }
    yaml.append("  - {name: p1000}\n");

    List<ListedProvider> providers = files.deployment(yaml.toString()).providers();

    assertThat(providers.get(0).name()).isEqualTo("p1000");
    assertThat(providers.get(1000).name()).isEqualTo("p0");
  }

  @Test
  void onlyRootsAreNodes() {
    Deployment deployment =
        files.deployment(LAYOUT + "providers: [{name: a}, {name: b, parent: a}]");

    assertThat(deployment.nodes()).isEqualTo(2 * 2 * 3 * 4 + 1);
  }

  @Test
  void whatIsListedByHandMayNameWhatTheLayoutMakes() {
    Deployment deployment =
        files.deployment(
            LAYOUT
                + """
                partitions: {p1: [west], p0: [east]}
                providers:
                  - name: gpu
                    parent: west-row2-rack3-node4
                    groups: [east-row1]
                  - name: far
                    partition: p1
                    distances: [{group: west-row2-rack3, type: network, code: remote}]
                allocations:
                  - consumer: vm1
                    items: [{provider: east-row1-rack1-node1, resource: runm.memory, used: 1}]
                """);

    assertThat(deployment.providers().get(0).partition()).isEqualTo("p1");
    assertThat(deployment.partitions()).containsExactly("p1", "p0");
    assertThat(deployment.allocations().get(0).acquire()).isEmpty();
    assertThat(deployment.allocations().get(0).release()).isEqualTo(Window.NEVER);
  }

  @Test
  void aPartitionThatAProviderNamesIsMadeUnlessPartitionsAreDeclared() {
    Deployment deployment =
        files.deployment(LAYOUT + "providers: [{name: a, partition: far}, {name: b}]");

    assertThat(deployment.partitions()).containsExactly("part0", "far");
  }

  @Test
  void anOverrideGoesToItsRackElseItsRowElseItsSiteAndNoFurther() {
    Layout layout =
        files
            .deployment(
                LAYOUT
                    + """
                    group_provider_profiles:
                      east: {capabilities: [cpu.x86.avx]}
                      east-row1: {capabilities: [cpu.x86.avx2]}
                      east-row1-rack1: {capabilities: [cpu.x86.vmx]}
                    """)
            .layout()
            .orElseThrow();

    assertThat(capability(layout, "east", "east-row1", "east-row1-rack1")).isEqualTo("cpu.x86.vmx");
    assertThat(capability(layout, "east", "east-row1", "east-row1-rack2"))
        .isEqualTo("cpu.x86.avx2");
    assertThat(capability(layout, "east", "east-row2", "east-row2-rack1")).isEqualTo("cpu.x86.avx");
    assertThat(layout.profileOf("west", "west-row1", "west-row1-rack1"))
        .isSameAs(layout.defaultProfile());
  }

  private static String capability(Layout layout, String site, String row, String rack) {
    return layout.profileOf(site, row, rack).capabilities().first();
  }

  @Test
  void theNumberOfProvidersCountsTheTreesOfEveryOverride() {
    Layout layout =
        files
            .deployment(
                LAYOUT
                    + """
                    group_provider_profiles:
                      east: {children: [{name: a}]}
                      east-row1: {children: [{name: a, count: 2}]}
                      east-row1-rack1: {children: [{name: a, count: 3}]}
                      west-row2-rack3: {children: [{name: a, count: 9}]}
                    """)
            .layout()
            .orElseThrow();

    long east = 4 * (4 + 3 + 3 + 2 + 2 + 2);
    long west = 4 * (1 + 1 + 1 + 1 + 1 + 10);
    assertThat(LayoutSize.providers(layout)).isEqualTo(east + west);
  }

  @Test
  void aProviderProfileIsFoundBesideTheDeploymentThatNamesIt() {
    files.write("mine/own.yaml", "capabilities: [custom.fast]");
    Path file =
        files.write(
            "mine/dep.yaml",
            "capabilities: [custom.fast]\nproviders: [{name: a, profile: ./own.yaml}]");

    Deployment deployment = files.library.deployment(file.toString());

    assertThat(deployment.name()).isEqualTo("dep");
    assertThat(deployment.providers().get(0).profile().capabilities())
        .containsExactly("custom.fast");
  }

  @Test
  void anErrorInAProviderProfileNamesItsOwnFile() {
    files.write("mine/own.yaml", "type: runm.nic\ncapabilities: [custom.fast]");
    Path file = files.write("mine/dep.yaml", "providers: [{name: a, profile: own.yaml}]");

    assertThat(files.message(() -> files.library.deployment(file.toString())))
        .startsWith("mine/own.yaml:2: unknown capability \"custom.fast\"");
  }

  @Test
  void aliasesRepeatWhatTheyName() {
    Deployment deployment =
        files.deployment(
            """
            providers:
              - {name: a, inventory: &disk {runm.storage.block: {total: 1TB}}}
              - {name: b, inventory: *disk}
            """);

    assertThat(deployment.providers().get(1).profile())
        .isEqualTo(deployment.providers().get(0).profile());
  }
}
