package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shipped claims find and propose in shipped deployments. */
class ShippedClaimsIT {
  /** Names a second row, which deployments of 100 nodes do not have. */
  private static final String MEMBERSHIP = "1cpu-64M-10G-membership";

  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("shipped_claims");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void eachFindsWhatItAsksForAmongMixedNodes() throws IOException {
    run("load 100-mixed-compute");
    assertThat(claim("1cpu-64M-10G-nested")).hasSize(1);
    assertThat(claim("1cpu-64M-10G-one-tree")).hasSize(1);
    assertThat(claim("2x-1cpu-64M-10G-isolated")).hasSize(2);
    assertThat(racks(claim("3x-1cpu-64M-10G-spread"))).hasSize(3);
    assertThat(racks(found("1cpu-64M-10G-near"))).containsExactly("east-row1-rack1");
    assertThat(found("1cpu-64M-10G")).hasSize(100);
    for (String claim : List.of("complex-caps", "resource-caps")) {
      assertThat(racks(found("1cpu-64M-10G-" + claim)))
          .as(claim)
          .containsExactlyInAnyOrder("east-row1-rack2", "east-row1-rack3", "east-row1-rack4");
    }
    for (String claim : claims()) {
      assertThat(found(claim)).as(claim).isNotEmpty();
      assertThat(claim(claim)).as(claim).isNotEmpty();
    }
  }

  @Test
  void amongNestedNodesStorageBesideProcessorsIsThereForRequestsOfTreesOnly() throws IOException {
    run("load 100-nested");
    for (String claim : claims()) {
      boolean forTrees = claim.endsWith("-nested") || claim.endsWith("-one-tree");
      boolean withoutStorage = claim.startsWith("8cpu");
      boolean fits = forTrees || withoutStorage;
      assertThat(found(claim).isEmpty()).as(claim).isEqualTo(!fits);
      assertThat(claim(claim).isEmpty()).as(claim).isEqualTo(!fits);
    }
    JsonNode items = items("1cpu-64M-10G-nested");
    String cell = items.get(0).get("provider").asString();
    assertThat(cell).matches("[^/]+/numa[01]");
    assertThat(items.get(1).get("provider").asString()).isEqualTo(cell);
    assertThat(items.get(2).get("group").asString()).isEqualTo("disk");
    assertThat(items.get(2).get("provider").asString()).isEqualTo(cell.replaceFirst("/.*", ""));
  }

  @Test
  void aGroupThatTheDeploymentLacksIsAnErrorThere() {
    run("load 1k-mixed-compute");
    assertThat(racks(found(MEMBERSHIP))).hasSize(49).doesNotContain("east-row1-rack1");
    run("load 100-mixed-compute");
    TestShell.Answer refused = shell.line("find --claim " + MEMBERSHIP);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("no provider group east-row2 (did you mean east-row1?)");
  }

  private static List<String> claims() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles", "claims"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .filter(name -> !name.equals(MEMBERSHIP))
          .sorted()
          .toList();
    }
  }

  private static Set<String> racks(Iterable<String> providers) {
    Set<String> racks = new HashSet<>();
    providers.forEach(provider -> racks.add(provider.replaceFirst("-node.*", "")));
    return racks;
  }

  /** Returns the providers of all groups. */
  private static List<String> found(String claim) {
    List<String> found = new ArrayList<>();
    json("find --limit all --claim " + claim)
        .get("groups")
        .forEach(
            group -> group.get("providers").forEach(row -> found.add(row.get("name").asString())));
    return found;
  }

  /** Returns the providers of the first claim. */
  private static Set<String> claim(String claim) {
    Set<String> providers = new HashSet<>();
    items(claim).forEach(item -> providers.add(item.get("provider").asString()));
    return providers;
  }

  private static JsonNode items(String claim) {
    return json("claim " + claim).at("/claims/0/items");
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(run(line + " --format json"));
  }

  private static String run(String line) {
    TestShell.Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }
}
