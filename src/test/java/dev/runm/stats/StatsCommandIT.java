package dev.runm.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatsCommandIT {
  private static final Database DATABASE = new Database("stats_command");
  private static final String WORLD =
      """
      groups: [g1, g2, g3]
      providers:
        - name: a
          groups: [g1, g2]
          inventory:
            runm.cpu.shared: {total: 11, reserved: 1, allocation_ratio: 1.25}
            runm.memory: {total: 1000}
          children:
            - name: nic
              inventory: {runm.memory: {total: 24}}
        - name: b
          partition: part1
          groups: [g2]
          inventory:
            runm.cpu.shared: {total: 7, allocation_ratio: 0.5}
            runm.storage.block: {total: 18446744073709551615}
        - name: c
          partition: part1
          inventory:
            runm.storage.block: {total: 18446744073709551615}
        - name: empty
          inventory: {runm.gpu.virtual: {total: 5, reserved: 5}}
      allocations:
        - consumer: now
          items:
            - {provider: a, resource: runm.cpu.shared, used: 3}
            - {provider: a/nic, resource: runm.memory, used: 4}
            - {provider: b, resource: runm.storage.block, used: 18446744073709551615}
            - {provider: c, resource: runm.storage.block, used: 1}
        - {consumer: now, acquire: 5, items: [{provider: b, resource: runm.cpu.shared, used: 2}]}
        - consumer: past
          acquire: 0
          release: 100
          items: [{provider: a, resource: runm.cpu.shared, used: 9}]
        - consumer: future
          acquire: 4000000000
          items: [{provider: a, resource: runm.cpu.shared, used: 9}]
      """;

  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in(DATABASE.schema());
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @BeforeEach
  void load() throws IOException {
    String path = Files.writeString(folder.resolve("world.yaml"), WORLD).toString();
    assertThat(shell.run("load", path).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void capacityAndUseAreThoseOfTheMomentByResourceType() {
    assertThat(uses("resource_types", null))
        .containsExactlyInAnyOrder(
            "runm.cpu.shared 15 5 10",
            "runm.memory 1024 4 1020",
            "runm.storage.block 36893488147419103230 18446744073709551616 18446744073709551614",
            "runm.gpu.virtual 0 0 0");
  }

  @Test
  void byPartition() {
    assertThat(uses("partitions", "partition"))
        .containsExactlyInAnyOrder(
            "part0 runm.cpu.shared 12 3 9",
            "part0 runm.memory 1024 4 1020",
            "part0 runm.gpu.virtual 0 0 0",
            "part1 runm.cpu.shared 3 2 1",
            "part1 runm.storage.block 36893488147419103230 18446744073709551616"
                + " 18446744073709551614");
  }

  @Test
  void byProviderGroupWithTheNestedProviders() {
    assertThat(uses("provider_groups", "provider_group"))
        .containsExactlyInAnyOrder(
            "g1 runm.cpu.shared 12 3 9",
            "g1 runm.memory 1024 4 1020",
            "g2 runm.cpu.shared 15 5 10",
            "g2 runm.memory 1024 4 1020",
            "g2 runm.storage.block 18446744073709551615 18446744073709551615 0");
  }

  @Test
  void consumersAndAllocationsAreCounted() {
    JsonNode answer = json("stats");
    assertThat(answer.get("consumers").toString())
        .isEqualTo("{\"runm.machine\":3,\"runm.volume\":0}");
    assertThat(answer.get("allocations").toString())
        .isEqualTo("{\"total\":4,\"now\":2,\"past\":1,\"future\":1}");
  }

  @Test
  void rowsAreThoseOfEachTable() {
    Map<String, Long> expected = new HashMap<>();
    for (String table : DATABASE.rows("SHOW TABLES")) {
      expected.put(table, DATABASE.number("SELECT COUNT(*) FROM `" + table + "`"));
    }
    Map<String, Long> rows = new HashMap<>();
    for (JsonNode table : json("stats").get("tables")) {
      rows.put(table.get("table").asString(), table.get("rows").asLong());
      assertThat(table.get("data_bytes").asLong()).isPositive();
    }
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void aClaimIsSeenAtOnceAndTheServersSumsAgree() {
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    for (int i = 0; i < 5; i++) {
      assertThat(shell.line("claim 1cpu-64M-10G --execute").exitCode()).isEqualTo(ExitCode.OK);
    }
    assertThat(shell.line("claim 1cpu-64M-10G-next-decade --execute").exitCode())
        .isEqualTo(ExitCode.OK);
    List<String> capacity =
        DATABASE.rows(
            """
            SELECT rt.code, SUM(FLOOR((inv.total - inv.reserved) * inv.allocation_ratio))
            FROM inventories inv
            JOIN resource_types rt ON rt.id = inv.resource_type_id
            GROUP BY rt.code
            """);
    assertThat(uses("resource_types", null))
        .map(use -> use.replaceFirst("^(\\S+ \\S+) .*", "$1"))
        .containsExactlyInAnyOrderElementsOf(capacity);
    assertThat(uses("resource_types", null))
        .anyMatch(use -> use.startsWith("runm.cpu.shared ") && use.contains(" 5 "))
        .anyMatch(use -> use.startsWith("runm.memory ") && use.contains(" 335544320 "));
    assertThat(json("stats").get("allocations").toString())
        .isEqualTo("{\"total\":6,\"now\":5,\"past\":0,\"future\":1}");
  }

  @Test
  void asManyGroupsAreShownAsAreAskedFor() {
    assertThat(groups("stats --groups 0")).isEmpty();
    assertThat(groups("stats --groups 1")).containsOnly("g1");
    assertThat(groups("stats --groups all")).containsOnly("g1", "g2");
    assertThat(shell.line("stats --groups 0").out()).doesNotContain("provider groups");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.5"})
  void aNumberOfGroupsThatIsNoneIsRefused(String groups) {
    Answer answer = shell.run("stats", "--groups", groups);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("--groups takes a whole number from 0, or all");
  }

  @Test
  void theTableShowsSharesButNoneOfWhatHasNoCapacity() {
    Answer answer = shell.run("stats", "--format", "csv");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .contains("runm.cpu.shared,15,5,10,33.3")
        .contains("runm.gpu.virtual,0,0,0,")
        .contains("part1,runm.cpu.shared,3,2,1,66.6");
    assertThat(shell.line("stats").out())
        .contains("33.3")
        .contains("tables")
        .contains("rows in all");
  }

  @Test
  void aDeploymentWithoutResourcesHasNoUse() throws IOException {
    String path =
        Files.writeString(folder.resolve("bare.yaml"), "providers: [{name: bare}]").toString();
    shell.run("load", path);
    JsonNode answer = json("stats");
    assertThat(answer.get("resource_types").isEmpty()).isTrue();
    assertThat(answer.get("partitions").isEmpty()).isTrue();
    assertThat(answer.get("provider_groups").isEmpty()).isTrue();
    assertThat(answer.at("/allocations/total").asInt()).isZero();
    assertThat(shell.line("stats").exitCode()).isEqualTo(ExitCode.OK);
  }

  private static List<String> groups(String line) {
    List<String> groups = new ArrayList<>();
    json(line).get("provider_groups").forEach(g -> groups.add(g.get("provider_group").asString()));
    return groups;
  }

  private static List<String> uses(String key, String owner) {
    List<String> uses = new ArrayList<>();
    for (JsonNode use : json("stats --groups all").get(key)) {
      String name = owner == null ? "" : use.get(owner).asString() + " ";
      uses.add(
          name
              + "%s %s %s %s"
                  .formatted(
                      use.get("resource_type").asString(),
                      use.get("capacity").bigIntegerValue(),
                      use.get("used").bigIntegerValue(),
                      use.get("free").bigIntegerValue()));
    }
    return uses;
  }

  private static JsonNode json(String line) {
    Answer answer = shell.line(line + " --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }
}
