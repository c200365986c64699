package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.Reference;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Source;
import dev.runm.model.Window;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {
  @TempDir Path folder;
  private ProfileFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ProfileFiles(folder);
  }

  @Test
  void aGroupOfOneResourceHasOneProviderAllowedMoreOrNot() {
    ClaimRequest claim =
        files.claim(
            """
            request_groups:
              - resources:
                  runm.cpu.shared: {min: 1}
                options: {single_provider: false}
            """);
    assertThat(claim.groups().get(0).singleProvider()).isTrue();
  }

  @Test
  void theExampleReadsWhole() {
    ClaimRequest claim =
        files.claim(
            """
            partition: part0
            acquire: 2026-12-01T00:00:00Z
            release: 2026-12-08T00:00:00Z
            request_groups:
              - name: compute
                resources:
                  runm.cpu.shared: {min: 1, max: 4}
                  runm.memory:
                    min: 64MiB
                    capabilities: {require: [cpu.x86.avx2]}
                capabilities:
                  - {require: [cpu.x86.vmx], any: [cpu.x86.avx, cpu.x86.avx2]}
                  - {forbid: [storage.disk.ssd]}
                groups:
                  - {require: [east]}
                distances:
                  - {type: failure, from: n1, minimum: rack}
                  - {type: network, from: other, maximum: site}
                options:
                  single_provider: false
                  isolate_from: [other]
                  in_tree: cn1
                  in_tree_of: [other]
              - name: other
                resources:
                  runm.memory: {max: 1GB}
            """);

    assertThat(claim.name()).isEqualTo("my");
    assertThat(claim.partition()).contains("part0");
    assertThat(claim.window()).isEqualTo(new Window(1796083200, 1796688000));
    assertThat(claim.groups())
        .containsExactly(
            new RequestGroup(
                "compute",
                List.of(
                    new ResourceRequest(
                        "runm.cpu.shared", BigInteger.ONE, BigInteger.valueOf(4), List.of()),
                    new ResourceRequest(
                        "runm.memory",
                        BigInteger.valueOf(67108864),
                        BigInteger.valueOf(67108864),
                        List.of(new CodeRule(Set.of("cpu.x86.avx2"), Set.of(), Set.of())))),
                List.of(
                    new CodeRule(
                        Set.of("cpu.x86.vmx"), Set.of("cpu.x86.avx", "cpu.x86.avx2"), Set.of()),
                    new CodeRule(Set.of(), Set.of(), Set.of("storage.disk.ssd"))),
                List.of(new CodeRule(Set.of("east"), Set.of(), Set.of())),
                List.of(
                    new DistanceRule("failure", "n1", false, Optional.of("rack"), Optional.empty()),
                    new DistanceRule(
                        "network", "other", true, Optional.empty(), Optional.of("site"))),
                false,
                List.of("other"),
                Optional.of("cn1"),
                List.of("other")),
            new RequestGroup(
                "other",
                List.of(
                    new ResourceRequest(
                        "runm.memory",
                        BigInteger.valueOf(1_000_000_000),
                        BigInteger.valueOf(1_000_000_000),
                        List.of())),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void whatOnlyTheLoadedDeploymentKnowsIsNotedWithItsLine() {
    Path file =
        files.write(
            "my.yaml",
            """
            partition: p1
            request_groups:
              - resources:
                  custom.disk: {min: 1}
                capabilities:
                  - {any: [custom.fast]}
                groups:
                  - forbid: [agg1]
                distances:
                  - {type: failure, from: cn1, minimum: rack}
                options:
                  in_tree: cn2
            """);

    ClaimRequest claim = files.library.claim(file.toString());

    assertThat(claim.references())
        .containsExactlyInAnyOrder(
            new Reference(Kind.PARTITION, "p1", new Source(file.toString(), 1)),
            new Reference(Kind.RESOURCE_TYPE, "custom.disk", new Source(file.toString(), 4)),
            new Reference(Kind.CAPABILITY, "custom.fast", new Source(file.toString(), 6)),
            new Reference(Kind.PROVIDER_GROUP, "agg1", new Source(file.toString(), 8)),
            new Reference(Kind.PROVIDER, "cn1", new Source(file.toString(), 10)),
            new Reference(Kind.PROVIDER, "cn2", new Source(file.toString(), 12)));
  }

  @Test
  void requestGroupsWithoutNamesAreNumberedByTheirPlace() {
    assertThat(
            files
                .claim(
                    """
                    request_groups:
                      - {resources: {runm.memory: {min: 1}}}
                      - {name: b, resources: {runm.memory: {min: 1}}}
                      - {resources: {runm.memory: {min: 1}}}
                    """)
                .groups())
        .extracting(RequestGroup::name)
        .containsExactly("group0", "b", "group2");
  }

  @Test
  void anEntryThatSaysNothingIsLeftOut() {
    RequestGroup group =
        files
            .claim(
                """
                request_groups:
                  - resources: {runm.memory: {min: 1}}
                    capabilities: [{require: [], any: [], forbid: []}, {}]
                """)
            .groups()
            .get(0);

    assertThat(group.capabilities()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2026-12-01T00:00:00Z, 1796083200",
    "'\"2026-12-01T00:00:00Z\"', 1796083200",
    "2026-12-01 00:00:00Z, 1796083200",
    "2026-12-01T00:00Z, 1796083200",
    "2026-12-01T02:00:00+02:00, 1796083200",
    "2026-12-01T02:00:00+0200, 1796083200",
    "2026-12-01T05:30:00+05:30, 1796083200",
    "2026-11-30T16:00:00-08, 1796083200",
    "2026-12-01T00:00:00.000Z, 1796083200",
    "1796083200, 1796083200",
    "1_796_083_200, 1796083200",
    "now, 1780315200",
    "0, 0"
  })
  void aTimeIsEpochSecondsOrIsoWithAnOffset(String written, long seconds) {
    ClaimRequest claim =
        files.claim(
            "acquire: " + written + "\nrequest_groups: [{resources: {runm.memory: {min: 1}}}]");

    assertThat(claim.window()).isEqualTo(new Window(seconds, Window.NEVER));
    assertThat(claim.window().isOpenEnded()).isTrue();
  }
}
