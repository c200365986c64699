package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first claims of very many use trees and providers evenly. */
class FairClaimsIT {
  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("fair_claims");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void claimsOfAllUnitsOfTwoTreesAreManyAndDiffer() {
    load(tree("a", 32) + tree("b", 32));
    List<List<String>> claims = claims(claim(64), "10");
    assertThat(new HashSet<>(claims)).hasSize(10);
    assertThat(claims).allSatisfy(claim -> assertThat(new HashSet<>(claim)).hasSize(64));
    assertThat(claims.stream().map(claim -> claim.get(0)).distinct())
        .as("providers of the first group")
        .hasSize(10);
  }

  @Test
  void halfOfTheUnitsAreTakenFromBothTreesAlike() {
    load(tree("a", 32) + tree("b", 32));
    Map<String, Integer> uses = new HashMap<>();
    for (List<String> claim : claims(claim(8), "16")) {
      claim.forEach(provider -> uses.merge(provider, 1, Integer::sum));
      assertThat(trees(claim)).containsExactlyInAnyOrderEntriesOf(Map.of("a", 4, "b", 4));
    }
    assertThat(uses).hasSize(64);
    assertThat(uses.values()).containsOnly(2);
  }

  @Test
  void allWaysToGiveEightGroupsEightUnitsAreListedAndNineGroupsFindNone() {
    load(tree("a", 4) + tree("b", 4));
    String csv = run("claim", claim(8), "--limit", "all", "--format", "csv").out();
    assertThat(csv.lines().skip(1)).hasSize(40_320 * 8);
    Map<String, List<String>> claims = new HashMap<>();
    csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells -> claims.computeIfAbsent(cells[0], none -> new ArrayList<>()).add(cells[2]));
    assertThat(new HashSet<>(claims.values())).hasSize(40_320);
    JsonNode none = json("claim", claim(9), "--limit", "all");
    assertThat(none.get("count").asInt()).isZero();
    assertThat(none.get("truncated").asBoolean()).isFalse();
  }

  @Test
  void claimsOfOneGroupGoFromTreeToTree() {
    load(tree("a", 8) + tree("b", 3) + tree("c", 1));
    List<String> providers = new ArrayList<>();
    claims(claim(1), "12").forEach(claim -> providers.add(claim.get(0)));
    assertThat(new HashSet<>(providers)).hasSize(12);
    assertThat(trees(providers.subList(0, 3))).containsOnlyKeys("a", "b", "c");
    assertThat(trees(providers.subList(3, 7)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 2, "b", 2));
  }

  @Test
  void aSmallTreeIsUsedBesideALargeOneThatComesFirst() {
    load(tree("large", 5_000) + tree("small", 2));
    List<String> providers = new ArrayList<>();
    claims(claim(1), "4").forEach(claim -> providers.add(claim.get(0)));
    assertThat(trees(providers)).containsExactlyInAnyOrderEntriesOf(Map.of("large", 2, "small", 2));
    assertThat(claims(claim(2), "3"))
        .allSatisfy(claim -> assertThat(trees(claim)).containsOnlyKeys("large", "small"));
  }

  private static void load(String trees) {
    run("load", file("world.yaml", "providers:\n" + trees));
  }

  private static String tree(String root, int children) {
    return """
             - name: %s
               children:
                 - {name: c, count: %d, inventory: {runm.cpu.shared: {total: 1}}}
           """
        .formatted(root, children);
  }

  /** Returns the path of a claim of so many groups of a unit. */
  private static String claim(int groups) {
    String group = "  - {resources: {runm.cpu.shared: {min: 1, max: 1}}}\n";
    return file("claim.yaml", "request_groups:\n" + group.repeat(groups));
  }

  private static String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the providers of each claim, by group. */
  private static List<List<String>> claims(String path, String limit) {
    List<List<String>> claims = new ArrayList<>();
    for (JsonNode claim : json("claim", path, "--limit", limit).get("claims")) {
      List<String> providers = new ArrayList<>();
      claim.get("items").forEach(item -> providers.add(item.get("provider").asString()));
      claims.add(providers);
    }
    return claims;
  }

  private static Map<String, Integer> trees(Iterable<String> providers) {
    Map<String, Integer> trees = new HashMap<>();
    providers.forEach(
        provider -> trees.merge(provider.substring(0, provider.indexOf('/')), 1, Integer::sum));
    return trees;
  }

  private static JsonNode json(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return JsonMapper.shared().readTree(run(all).out());
  }

  private static TestShell.Answer run(String... words) {
    TestShell.Answer answer = shell.run(words);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }
}
