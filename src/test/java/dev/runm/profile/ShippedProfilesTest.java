package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.Deployment;
import dev.runm.model.DistanceRule;
import dev.runm.model.Inventory;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProfilesTest {
  private static final ProfileLibrary LIBRARY = ProfileFiles.shipped();
  private static final String SHARED = "24cpu-128G-1T-intel-hdd-shared";
  private static final String DEDICATED = "12cpu-64G-4T-ssd-dedicated";

  @ParameterizedTest(name = "{0} has {1} nodes")
  @CsvSource({
    "100-shared-compute, 100",
    "100-dedicated-compute, 100",
    "100-mixed-compute, 100",
    "100-nested, 100",
    "100-partitioned, 100",
    "1k-shared-compute, 2000",
    "1k-dedicated-compute, 2000",
    "1k-mixed-compute, 2000",
    "10k-shared-compute, 10000",
    "10k-dedicated-compute, 4000",
    "10k-mixed-compute, 4000",
    "10k-partitioned, 10000",
    "100k-shared-compute, 100000",
    "1m-shared-compute, 1000000"
  })
  void everyDeploymentHasTheNodesItShould(String name, long nodes) {
    Deployment deployment = LIBRARY.deployment(name);

    assertThat(deployment.name()).isEqualTo(name);
    assertThat(deployment.nodes()).isEqualTo(nodes);
    assertThat(deployment.providers()).isEmpty();
  }

  @Test
  void deploymentsAreListedSmallOnesFirst() {
    assertThat(LIBRARY.names(ProfileKind.DEPLOYMENT))
        .containsExactly(
            "100-dedicated-compute",
            "100-mixed-compute",
            "100-nested",
            "100-partitioned",
            "100-shared-compute",
            "1k-dedicated-compute",
            "1k-mixed-compute",
            "1k-shared-compute",
            "10k-dedicated-compute",
            "10k-mixed-compute",
            "10k-partitioned",
            "10k-shared-compute",
            "100k-shared-compute",
            "1m-shared-compute");
  }

  @Test
  void sharedAndDedicatedNameTheDefaultProfileAndMixedIsSharedWithDedicatedRacks() {
    ProviderProfile shared = LIBRARY.provider(SHARED);
    ProviderProfile dedicated = LIBRARY.provider(DEDICATED);
    for (String size : List.of("100", "1k", "10k")) {
      assertThat(layout(size + "-shared-compute").defaultProfile()).isEqualTo(shared);
      assertThat(layout(size + "-dedicated-compute").defaultProfile()).isEqualTo(dedicated);
      assertThat(layout(size + "-mixed-compute").defaultProfile()).isEqualTo(shared);
      assertThat(layout(size + "-mixed-compute").groupProfiles().values()).containsOnly(dedicated);
    }
    assertThat(layout("100-mixed-compute").groupProfiles()).containsOnlyKeys("east-row1-rack1");
    assertThat(layout("1k-mixed-compute").groupProfiles()).containsOnlyKeys(racksOneAndTwo("1k"));
    assertThat(layout("10k-mixed-compute").groupProfiles()).containsOnlyKeys(racksOneAndTwo("10k"));
  }

  private static Set<String> racksOneAndTwo(String size) {
    Set<String> racks = new TreeSet<>();
    for (String site : layout(size + "-mixed-compute").sites()) {
      racks.addAll(List.of(site + "-row1-rack1", site + "-row1-rack2"));
    }
    return racks;
  }

  @Test
  void theSharedProviderProfileHasTheFiguresOfTheDesign() {
    assertThat(LIBRARY.provider(SHARED))
        .isEqualTo(
            new ProviderProfile(
                "runm.compute",
                new TreeSet<>(Set.of("cpu.x86.avx2", "cpu.x86.vmx", "storage.disk.hdd")),
                Map.of(
                    "runm.cpu.shared", inventory(24, 0, 1, 24, 1, "16"),
                    "runm.memory",
                        inventory(
                            137438953472L, 268435456, 67108864, 103079215104L, 67108864, "1.5"),
                    "runm.storage.block",
                        inventory(1000000000000L, 0, 1000000000, 1000000000000L, 1000000000, "1")),
                List.of()));
  }

  @Test
  void theDedicatedProviderProfileHasTheFiguresOfTheDesign() {
    assertThat(LIBRARY.provider(DEDICATED))
        .isEqualTo(
            new ProviderProfile(
                "runm.compute",
                new TreeSet<>(Set.of("storage.disk.ssd")),
                Map.of(
                    "runm.cpu.shared", inventory(12, 0, 1, 12, 1, "1"),
                    "runm.memory",
                        inventory(68719476736L, 268435456, 67108864, 68719476736L, 67108864, "1"),
                    "runm.storage.block",
                        inventory(4000000000000L, 0, 1000000000, 4000000000000L, 1000000000, "1")),
                List.of()));
  }

  private static Inventory inventory(
      long total, long reserved, long minUnit, long maxUnit, long stepSize, String ratio) {
    return new Inventory(
        BigInteger.valueOf(total),
        BigInteger.valueOf(reserved),
        BigInteger.valueOf(minUnit),
        BigInteger.valueOf(maxUnit),
        BigInteger.valueOf(stepSize),
        new BigDecimal(ratio));
  }

  @Test
  void thePartitionedDeploymentHasASiteInEachPartition() {
    Deployment deployment = LIBRARY.deployment("10k-partitioned");

    assertThat(deployment.partitions()).containsExactly("part0", "part1", "part2", "part3");
    assertThat(deployment.layout().orElseThrow().partitionOfSite())
        .isEqualTo(Map.of("east", "part0", "west", "part1", "north", "part2", "south", "part3"));
    assertThat(LIBRARY.deployment("10k-shared-compute").partitions()).containsExactly("part0");
  }

  @Test
  void theNestedDeploymentHasTreesOfTwoNumaCellsAndTwoNics() {
    ProviderProfile node = layout("100-nested").defaultProfile();

    assertThat(node.treeSize()).isEqualTo(5);
    assertThat(node.inventory()).containsOnlyKeys("runm.storage.block");
    assertThat(node.children())
        .extracting(ProviderProfile.Child::name)
        .containsExactly("numa0", "numa1", "nic0", "nic1");
    assertThat(node.children().get(0).profile().inventory())
        .containsOnlyKeys("runm.cpu.shared", "runm.memory");
    assertThat(node.children().get(2).profile().type()).isEqualTo("runm.nic");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1cpu-64M-10G",
    "1cpu-64M-10G-complex-caps",
    "1cpu-64M-10G-membership",
    "1cpu-64M-10G-resource-caps"
  })
  void theFourGivenClaimsAskTheSameAmounts(String name) {
    ClaimRequest claim = LIBRARY.claim(name);

    assertThat(claim.name()).isEqualTo(name);
    assertThat(claim.partition()).isEmpty();
    assertThat(claim.window()).isEqualTo(new Window(ProfileFiles.NOW, Window.NEVER));
    RequestGroup group = claim.groups().get(0);
    assertThat(group.name()).isEqualTo("compute");
    assertThat(group.singleProvider()).isTrue();
    assertThat(group.resources())
        .extracting(
            ResourceRequest::resourceType,
            resource -> resource.min().longValue(),
            resource -> resource.max().longValue())
        .containsExactly(
            tuple("runm.cpu.shared", 1L, 1L),
            tuple("runm.memory", 67108864L, 67108864L),
            tuple("runm.storage.block", 1000000000L, 1000000000L));
  }

  @Test
  void theGivenClaimsDifferInTheirConstraints() {
    assertThat(only("1cpu-64M-10G-complex-caps").capabilities())
        .containsExactly(
            new CodeRule(Set.of("cpu.x86.vmx"), Set.of("cpu.x86.avx", "cpu.x86.avx2"), Set.of()),
            new CodeRule(Set.of(), Set.of(), Set.of("storage.disk.ssd")));
    assertThat(only("1cpu-64M-10G-membership").groups())
        .containsExactly(
            new CodeRule(
                Set.of("east"), Set.of("east-row1", "east-row2"), Set.of("east-row1-rack1")));
    assertThat(only("1cpu-64M-10G-resource-caps").resources().get(0).capabilities())
        .containsExactly(new CodeRule(Set.of("cpu.x86.avx2"), Set.of(), Set.of()));
    assertThat(only("1cpu-64M-10G").capabilities()).isEmpty();
  }

  @Test
  void otherClaimsShowOneConstraintEach() {
    assertThat(only("1cpu-64M-10G-near").distances())
        .containsExactly(
            new DistanceRule(
                "network", "east-row1-rack1-node1", false, Optional.empty(), Optional.of("local")));
    assertThat(LIBRARY.claim("3x-1cpu-64M-10G-spread").groups().get(2).distances())
        .containsExactly(
            new DistanceRule("failure", "first", true, Optional.of("rack"), Optional.empty()),
            new DistanceRule("failure", "second", true, Optional.of("rack"), Optional.empty()));
    assertThat(LIBRARY.claim("2x-1cpu-64M-10G-isolated").groups().get(1).isolateFrom())
        .containsExactly("active");
    assertThat(LIBRARY.claim("1cpu-64M-10G-nested").groups().get(1).inTreeOf())
        .containsExactly("cell");
    assertThat(only("1cpu-64M-10G-one-tree").singleProvider()).isFalse();
    assertThat(LIBRARY.claim("1cpu-64M-10G-one-partition").partition()).contains("part0");
    assertThat(LIBRARY.claim("1cpu-64M-10G-next-decade").window())
        .isEqualTo(
            new Window(
                Instant.parse("2040-01-02T00:00:00Z").getEpochSecond(),
                Instant.parse("2040-01-09T00:00:00Z").getEpochSecond()));
  }

  @Test
  void everyClaimReads() {
    for (String name : LIBRARY.names(ProfileKind.CLAIM)) {
      assertThat(LIBRARY.claim(name).groups()).as(name).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFileSaysFirstWhatItShows(Path file) throws IOException {
    assertThat(Files.readAllLines(file).get(0)).startsWith("# ").hasSizeBetween(20, 100);
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ProfileFiles.SHIPPED)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Layout layout(String deployment) {
    return LIBRARY.deployment(deployment).layout().orElseThrow();
  }

  private static RequestGroup only(String claim) {
    List<RequestGroup> groups = LIBRARY.claim(claim).groups();
    assertThat(groups).hasSize(1);
    return groups.get(0);
  }
}
