package dev.runm.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandIT {
  private static final Database DATABASE = new Database("verify_command");

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

  @ParameterizedTest
  @ValueSource(
      strings = {"100-nested", "100-mixed-compute", "1k-mixed-compute", "1k-dedicated-compute"})
  void shippedDeploymentsHoldTheirPromisesAfterClaims(String deployment) {
    assertThat(shell.line("load " + deployment).exitCode()).isEqualTo(ExitCode.OK);
    String claim = deployment.equals("100-nested") ? "1cpu-64M-10G-nested" : "1cpu-64M-10G";
    for (String each : List.of(claim, "1cpu-64M-10G-next-decade")) {
      for (int i = 0; i < 4; i++) {
        shell.line("claim " + each + " --execute");
      }
    }
    Answer answer = shell.line("verify");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("use.capacity").contains("every check holds");
  }

  @Test
  void theStatementOfTheReadmePutsRightWhatIsHeldAfterAllocationsWereChangedByHand()
      throws IOException {
    shell.line("load 100-shared-compute");
    shell.line("claim 1cpu-64M-10G --execute --count 7");
    DATABASE.execute("DELETE FROM allocation_items ORDER BY id LIMIT 4");
    assertThat(shell.line("verify --only inventory.held").exitCode())
        .isEqualTo(ExitCode.COMMAND_FAILED);
    String readme = Files.readString(Path.of("README.md"));
    DATABASE.execute(readme.split("```sql\n")[1].split("```")[0]);
    Answer answer = shell.line("verify --only inventory.held");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(DATABASE.number("SELECT SUM(held > 0) FROM inventories")).isEqualTo(7 * 3 - 4);
  }

  @Test
  void everyReferenceAndEveryUuidOfTheSchemaIsChecked() {
    shell.line("load 100-shared-compute");
    List<String> names = new ArrayList<>();
    json("verify --only orphan,uuid,code").get("checks").forEach(c -> names.add(text(c, "check")));
    assertThat(names.stream().filter(name -> name.startsWith("orphan.")))
        .containsExactlyInAnyOrder(
            "orphan.allocation_items.allocation_id",
            "orphan.allocation_items.provider_id",
            "orphan.allocation_items.resource_type_id",
            "orphan.allocations.consumer_id",
            "orphan.consumers.type_id",
            "orphan.distances.type_id",
            "orphan.inventories.provider_id",
            "orphan.inventories.resource_type_id",
            "orphan.object_names.object_type",
            "orphan.provider_capabilities.capability_id",
            "orphan.provider_capabilities.provider_id",
            "orphan.provider_distances.distance_id",
            "orphan.provider_distances.provider_group_id",
            "orphan.provider_distances.provider_id",
            "orphan.provider_group_members.provider_group_id",
            "orphan.provider_group_members.provider_id",
            "orphan.provider_trees.provider_id",
            "orphan.provider_trees.root_provider_id",
            "orphan.providers.parent_provider_id",
            "orphan.providers.partition_id",
            "orphan.providers.type_id");
    assertThat(names.stream().filter(name -> name.startsWith("uuid.form.")))
        .containsExactlyInAnyOrder(
            "uuid.form.consumers.owner_project_uuid",
            "uuid.form.consumers.owner_user_uuid",
            "uuid.form.consumers.uuid",
            "uuid.form.object_names.uuid",
            "uuid.form.partitions.uuid",
            "uuid.form.provider_groups.uuid",
            "uuid.form.providers.uuid");
    assertThat(names.stream().filter(name -> name.startsWith("uuid.once."))).hasSize(5);
    assertThat(names.stream().filter(name -> name.startsWith("code.")))
        .containsExactly(
            "code.once.capabilities",
            "code.once.consumer_types",
            "code.once.distance_types",
            "code.once.distances",
            "code.once.distances.position",
            "code.once.object_types",
            "code.once.provider_types",
            "code.once.resource_types");
  }

  @Test
  void listedAllocationsBeyondCapacityAreFoundAtTheirMomentAndNamed() throws IOException {
    load(
        """
        providers:
          - {name: a, inventory: {runm.cpu.shared: {total: 4}}}
          - {name: b, inventory: {runm.cpu.shared: {total: 4}}}
        allocations:
          - {consumer: one, acquire: 1000, release: 2000, items: [{provider: a, resource: runm.cpu.shared, used: 3}]}
          - {consumer: two, acquire: 1500, release: 1600, items: [{provider: a, resource: runm.cpu.shared, used: 2}]}
          - {consumer: one, acquire: 1000, release: 2000, items: [{provider: b, resource: runm.cpu.shared, used: 3}]}
          - {consumer: two, acquire: 2000, release: 2100, items: [{provider: b, resource: runm.cpu.shared, used: 3}]}
          - {consumer: six, acquire: 900, release: 1000, items: [{provider: b, resource: runm.cpu.shared, used: 4}]}
        """);
    Answer answer = shell.line("verify");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.out())
        .contains("use.capacity: not true that no provider is used beyond its capacity")
        .containsPattern("(?m)^a +runm.cpu.shared: 5 used of 4, over from 1970-01-01T00:25:00Z$");
    assertThat(answer.err().lines())
        .singleElement()
        .asString()
        .contains("1 of 69 checks is broken: use.capacity;");
    JsonNode capacity = json("verify --only use.capacity").get("checks").get(0);
    assertThat(capacity.get("broken").asInt()).isEqualTo(1);
    assertThat(capacity.get("looked_at").asInt()).isEqualTo(5);
    assertThat(capacity.get("offenders").toString())
        .isEqualTo(
            "[{\"name\":\"a\",\"figures\":"
                + "\"runm.cpu.shared: 5 used of 4, over from 1970-01-01T00:25:00Z\"}]");
  }

  @Test
  void amountsBeyond64BitsAddUp() throws IOException {
    load(
        """
        providers:
          - {name: a, inventory: {runm.memory: {total: 18446744073709551615}}}
        allocations:
          - {consumer: one, items: [{provider: a, resource: runm.memory, used: 18446744073709551615}]}
          - {consumer: two, items: [{provider: a, resource: runm.memory, used: 18446744073709551614}]}
        """);
    assertThat(shell.line("verify --only use,inventory").out())
        .contains("36893488147419103229 used of 18446744073709551615, over from ")
        .doesNotContain("inventory.held:");
  }

  @Test
  void asManyOffendersAreNamedAsAreAskedFor() {
    shell.line("load 100-shared-compute");
    DATABASE.execute("UPDATE provider_trees SET nested_right = nested_left");
    assertThat(offenders("verify --only tree.order")).isEqualTo(5);
    assertThat(offenders("verify --only tree.order --show 1")).isEqualTo(1);
    assertThat(offenders("verify --only tree.order --show 0")).isZero();
    assertThat(offenders("verify --only tree.order --show 1000")).isEqualTo(100);
    assertThat(shell.line("verify --only tree.order").out())
        .contains("east-row1-rack1-node1 ")
        .contains("95 more; --show N names more");
    assertThat(shell.line("verify --only tree.order --show 0").out()).doesNotContain("node");
  }

  @Test
  void checksArePickedByNameOrByFamily() {
    shell.line("load 100-shared-compute");
    List<String> picked = new ArrayList<>();
    json("verify --only use,tree.row").get("checks").forEach(c -> picked.add(text(c, "check")));
    assertThat(picked)
        .containsExactly(
            "use.capacity",
            "use.inventory",
            "use.units",
            "use.together",
            "use.window",
            "use.items",
            "tree.row");
    Answer wrong = shell.line("verify --only use.capasity");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err())
        .contains("no check is named use.capasity (did you mean use.capacity?); there are: use, ");
    for (String none : List.of(",", ",,")) {
      Answer nothing = shell.line("verify --only " + none);
      assertThat(nothing.exitCode()).as(none).isEqualTo(ExitCode.USAGE);
      assertThat(nothing.err()).contains("--only takes names of checks; there are: use, ");
    }
    assertThat(shell.line("verify --show -1").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whereNothingIsLoadedItSaysSo() {
    try (TestShell empty = TestShell.in("verify_nothing")) {
      Answer answer = empty.line("verify");
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.err()).contains("no deployment is loaded here");
    }
  }

  private static void load(String yaml) throws IOException {
    String path = Files.writeString(folder.resolve("world.yaml"), yaml).toString();
    Answer answer = shell.run("load", path);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  private static int offenders(String line) {
    return json(line).get("checks").get(0).get("offenders").size();
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).asString();
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(shell.line(line + " --format json").out());
  }
}
