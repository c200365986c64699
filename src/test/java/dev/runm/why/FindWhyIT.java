package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FindWhyIT {
  private static final String WHY = "find --claim CLAIM --why";
  private static final String CPU = "resources: {runm.cpu.shared: {min: 1, max: 1}}";
  @TempDir private static Path folder;
  private static AskedShell shell;

  @BeforeAll
  static void load() {
    shell = new AskedShell("find_why", folder);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void countsWhatEachRuleLeavesInTheOrderApplied() {
    String claim =
        AskedShell.one(
            "resources: {runm.memory: {min: 128MiB, max: 256MiB}}",
            "groups: [{require: [east], forbid: [west]}]",
            "capabilities: [{any: [cpu.x86.avx, cpu.x86.vmx]}, {forbid: [storage.disk.ssd]}]",
            "distances: [{type: failure, from: cn2/numa0, maximum: local}]",
            "options: {in_tree: cn2/numa1}");
    JsonNode funnel = funnel("partition: part0\n" + claim);
    List<String> steps = new ArrayList<>();
    funnel
        .get("steps")
        .forEach(step -> steps.add(step.get("step").asString() + " " + step.get("left").asInt()));
    assertThat(steps)
        .containsExactly(
            "providers 5",
            "partition 4",
            "in_tree 3",
            "groups 3",
            "distance 3",
            "runm.memory: inventory 1",
            "capabilities 1",
            "capabilities 1",
            "runm.memory: units 1",
            "runm.memory: room 1");
    assertThat(funnel.get("count").asInt()).isEqualTo(1);
    assertThat(funnel.get("emptied_by").isNull()).isTrue();
    assertThat(funnel.get("nearest_miss").isNull()).isTrue();
    assertThat(funnel.get("steps").get(3).get("asks").asString())
        .isEqualTo("require east, forbid west");
    assertThat(funnel.get("steps").get(4).get("asks").asString())
        .isEqualTo("failure distance from cn2/numa0: at most local");
    assertThat(funnel.get("steps").get(1).get("milliseconds").isNumber()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          options: {in_tree: cn1}                          | in_tree      | cn1 | in part0, wanted part1
          groups: [{require: [rack2, east, west]}]         | groups       | cn2 | in part0, wanted part1; is not in west
          groups: [{forbid: [west]}]                       | groups       | cn1 | in part0, wanted part1
          """)
  void namesTheRuleThatEmptiedAPartition(String rule, String step, String nearest, String figures) {
    String claim = "partition: part1\n" + AskedShell.one(CPU, rule);
    emptied(claim, step, nearest, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          groups: [{require: [rack2, east, west]}]                                | groups       | cn2 | is not in west
          groups: [{require: [east, west]}, {require: [rack1, rack2], any: [west]}] | groups     | cn1 | is not in west
          groups: [{require: [west]}]                                             | runm.cpu.shared: inventory | cn1 | is not in west
          distances: [{type: failure, from: cn1, minimum: row, maximum: row}]     | distance     | cn2 | failure from cn1: rack (by rack2), wanted at least row, at most row
          distances: [{type: failure, from: st1, maximum: local}]                 | distance     | cn1 | failure from st1: none recorded, wanted at most local
          capabilities: [{require: [cpu.x86.vmx, custom.fast]}]                   | capabilities | cn2 | lacks custom.fast
          capabilities: [{require: [cpu.x86.vmx, storage.disk.ssd]}, {any: [custom.fast]}] | capabilities | cn1 | has none of custom.fast
          capabilities: [{forbid: [cpu.x86.avx]}]                                 | capabilities | cn1 | has cpu.x86.avx, forbidden
          capabilities: [{require: [cpu.x86.avx], forbid: [cpu.x86.vmx]}, {forbid: [cpu.x86.vmx, cpu.x86.avx]}] | capabilities | cn1 | has cpu.x86.avx, forbidden
          """)
  void namesTheRuleThatEmptiedTheAnswerAndWhoFailsItByLeast(
      String rule, String step, String nearest, String figures) {
    emptied(AskedShell.one(CPU, rule), step, nearest, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          runm.memory: {min: 192MiB, max: 1GiB}         | runm.memory: room    | cn2 | runm.memory: wants 192 MiB, free 128 MiB of 2 GiB
          runm.memory: {min: 150MiB, max: 192MiB}       | runm.memory: room    | cn2 | runm.memory: wants 192 MiB by its units, free 128 MiB of 2 GiB
          runm.memory: {min: 3GiB, max: 4GiB}           | runm.memory: units   | cn2 | runm.memory: wants 3 GiB to 4 GiB, gives 64 MiB to 2 GiB in steps of 64 MiB
          runm.memory: {min: 65MiB, max: 66MiB}         | runm.memory: units   | cn2 | runm.memory: wants 65 MiB to 66 MiB, gives 64 MiB to 2 GiB in steps of 64 MiB
          runm.cpu.dedicated: {min: 9, max: 9}          | runm.cpu.dedicated: units | cn2/numa1 | runm.cpu.dedicated: wants 9, gives 1 to 8 in steps of 1
          runm.storage.block: {min: 1, max: 1}          | runm.storage.block: room  | st1 | runm.storage.block: wants 1 B, free 0 B of 93.1 GiB
          runm.memory: {min: 64MiB, max: 64MiB, capabilities: {require: [custom.fast]}} | runm.memory: capabilities | cn1 | runm.memory: lacks custom.fast
          """)
  void tellsWhatIsWantingOfAResource(String resource, String step, String nearest, String figures) {
    emptied(AskedShell.one("resources: {" + resource + "}"), step, nearest, figures);
  }

  @Test
  void stepsBehindTheEmptyOneAreNotCounted() {
    String claim =
        AskedShell.one(
            "resources: {runm.memory: {min: 3GiB, max: 3GiB}, runm.storage.block: {min: 1TB, max: 1TB}}");
    JsonNode funnel = funnel(claim);
    assertThat(funnel.get("emptied_by").asString()).isEqualTo("runm.storage.block: inventory");
    assertThat(funnel.get("nearest_miss").get("provider").asString()).isEqualTo("cn2");
    for (JsonNode step : funnel.get("steps")) {
      boolean behind = step.get("step").asString().matches(".*(units|room)");
      assertThat(step.get("milliseconds").isNull()).isEqualTo(behind);
    }
  }

  /** The last one left by the rules before lacks a capability, and room as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 | rack1 | cpu.x86.vmx | cn2 | is not in rack1
          8  | rack1 | custom.fast | cn1 | lacks custom.fast
          17 | rack2 | cpu.x86.vmx | cn2 | runm.cpu.shared: wants 17, gives 1 to 16 in steps of 1
          16 | rack1 | custom.fast | cn2 | is not in rack1; lacks custom.fast
          """)
  void theNearestMissIsTheOneThatFailsTheFewestRulesAndByLeast(
      String amount, String group, String capability, String nearest, String figures) {
    JsonNode funnel =
        funnel(
            AskedShell.one(
                "resources: {runm.cpu.shared: {min: %s, max: %s}}".formatted(amount, amount),
                "groups: [{require: [%s]}]".formatted(group),
                "capabilities: [{require: [%s]}]".formatted(capability)));
    assertThat(funnel.get("nearest_miss").get("provider").asString()).isEqualTo(nearest);
    assertThat(funnel.get("nearest_miss").get("figures").asString()).isEqualTo(figures);
  }

  @Test
  void roomIsWhatThePeakOfTheWindowLeaves() {
    String claim = AskedShell.one("resources: {runm.memory: {min: 192MiB, max: 192MiB}}");
    String line = WHY + " --acquire 2090-01-01T00:00:00Z --release 2091-01-01T00:00:00Z";
    assertThat(shell.json(claim, line).get("funnels").get(0).get("count").asInt()).isEqualTo(1);
    String larger = AskedShell.one("resources: {runm.memory: {min: 1088MiB, max: 1088MiB}}");
    for (String bounds :
        List.of(
            " --acquire 2089-01-01T00:00:00Z --release 2090-06-01T00:00:00Z",
            " --acquire 2089-12-31T23:59:59Z --release never")) {
      JsonNode funnel = shell.json(larger, WHY + bounds).get("funnels").get(0);
      assertThat(funnel.get("nearest_miss").get("figures").asString())
          .isEqualTo("runm.memory: wants 1.1 GiB, free 128 MiB of 2 GiB");
    }
    JsonNode last = shell.json(larger, line).get("funnels").get(0);
    assertThat(last.get("nearest_miss").get("figures").asString())
        .isEqualTo("runm.memory: wants 1.1 GiB, free 1 GiB of 2 GiB");
  }

  @Test
  void aGroupOfSeveralProvidersHasAFunnelForEachResource() {
    String claim =
        AskedShell.one(
            "resources: {runm.cpu.dedicated: {min: 1, max: 1}, runm.gpu.virtual: {min: 1, max: 1}}",
            "capabilities: [{forbid: [custom.fast]}]",
            "options: {single_provider: false}");
    JsonNode answer = shell.json(claim, WHY);
    assertThat(answer.get("funnels").size()).isEqualTo(2);
    assertThat(answer.get("funnels").get(0).get("resource").asString())
        .isEqualTo("runm.cpu.dedicated");
    JsonNode whole = answer.get("funnels").get(0).get("steps").get(5);
    assertThat(whole.get("step").asString()).isEqualTo("whole request");
    assertThat(whole.get("asks").asString()).isEqualTo("one tree");
    assertThat(whole.get("left").asInt()).isEqualTo(2);
    assertThat(answer.get("funnels").get(0).get("count").asInt()).isEqualTo(2);
    assertThat(answer.get("funnels").get(1).get("count").asInt()).isEqualTo(1);
    assertThat(answer.get("together").get("claim").asBoolean()).isTrue();
    assertThat(shell.answer(claim, WHY).out()).contains("one: runm.gpu.virtual");
  }

  @Test
  void aTableNamesTheRuleAndTheNearestMissBelow() {
    String claim = AskedShell.one("resources: {runm.memory: {min: 192MiB, max: 192MiB}}");
    Answer answer = shell.answer(claim, WHY);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .containsPattern("runm.memory: room +0 +2 ")
        .contains("emptied by: runm.memory: room")
        .containsPattern(
            "nearest miss: cn2, runm.memory: wants 192 MiB, free 128 MiB of 2 GiB \\([\\d.]+ m?s\\)");
  }

  @Test
  void anEmptyAnswerPointsHereInATableOnly() {
    String claim = AskedShell.one("resources: {runm.memory: {min: 192MiB, max: 192MiB}}");
    String find = "find --claim CLAIM";
    assertThat(shell.answer(claim, find).out())
        .contains("Nothing meets the request: --why shows which rule leaves nobody.");
    for (String format : List.of("json", "csv", "markdown")) {
      assertThat(shell.answer(claim, find + " --format " + format).all()).doesNotContain("--why");
    }
    assertThat(shell.answer(claim, WHY).all()).doesNotContain("Nothing meets");
    assertThat(shell.answer(AskedShell.one(CPU), find).all()).doesNotContain("--why");
  }

  @Test
  void notesGoToStandardErrorWhereAProgramReads() {
    String claim = AskedShell.one("resources: {runm.memory: {min: 192MiB, max: 192MiB}}");
    Answer answer = shell.answer(claim, WHY + " --format csv");
    assertThat(answer.out().lines().findFirst())
        .contains("group,step,left,removed,ms,asks,at_least");
    assertThat(answer.out().lines()).hasSize(5).noneMatch(line -> line.contains("nearest"));
    assertThat(answer.err()).contains("emptied by: runm.memory: room");
  }

  @Test
  void whatPartsAskAlikeIsLookedForOnce() {
    String part = "resources: {runm.memory: {min: 192MiB, max: 192MiB}}";
    String three =
        """
        request_groups:
          - {name: a, %1$s}
          - {name: b, %1$s, options: {isolate_from: [a]}}
          - {name: c, %1$s, options: {isolate_from: [a, b]}}
        """
            .formatted(part);
    Answer one = shell.answer(AskedShell.one(part), "explain " + WHY);
    Answer all = shell.answer(three, "explain " + WHY);
    assertThat(statements(one, "countProviders")).isPositive();
    assertThat(statements(one, "nearestMiss")).isPositive();
    for (String name : List.of("countProviders", "nearestMiss")) {
      assertThat(statements(all, name)).as(name).isEqualTo(statements(one, name));
    }
  }

  private static long statements(Answer explained, String name) {
    return explained.out().lines().filter(line -> line.contains("." + name)).count();
  }

  @Test
  void theNearestMissTellsWhichRulesItFailsIfNotTheOneThatLeftNobody() {
    String claim =
        AskedShell.one(
            "resources: {runm.cpu.shared: {min: 12, max: 12}}",
            "groups: [{require: [rack1]}]",
            "capabilities: [{require: [cpu.x86.vmx]}]");
    assertThat(shell.answer(claim, WHY).out())
        .contains("emptied by: capabilities, require cpu.x86.vmx")
        .contains("nearest miss: cn2, is not in rack1; fails groups (");
    JsonNode nearest = funnel(claim).get("nearest_miss");
    assertThat(nearest.get("fails").get(0).asString()).isEqualTo("groups");
    assertThat(nearest.get("milliseconds").isNumber()).isTrue();
    String both = AskedShell.one("resources: {runm.cpu.shared: {min: 17, max: 17}}");
    assertThat(shell.answer(both, WHY).out())
        .contains("; fails runm.cpu.shared: units and runm.cpu.shared: room (");
    String room = AskedShell.one("resources: {runm.memory: {min: 192MiB, max: 192MiB}}");
    assertThat(shell.answer(room, WHY).out()).doesNotContain("; fails");
  }

  @Test
  void everyStatementUsesAnIndex() {
    for (String rule :
        List.of(
            "groups: [{forbid: [west]}]",
            "groups: [{require: [west, rack1]}, {any: [rack2], forbid: [east]}]",
            "distances: [{type: failure, from: cn1, minimum: row}]",
            "capabilities: [{require: [custom.fast]}]",
            "options: {in_tree: cn2}")) {
      Answer answer = shell.answer(AskedShell.one(CPU, rule), "explain " + WHY);
      assertThat(answer.out()).as(rule).contains("Yes: every access used an index");
    }
  }

  private static JsonNode funnel(String claim) {
    return shell.json(claim, WHY).get("funnels").get(0);
  }

  private static void emptied(String claim, String step, String nearest, String figures) {
    JsonNode funnel = funnel(claim);
    assertThat(funnel.get("emptied_by").asString()).as(funnel.toString()).isEqualTo(step);
    assertThat(funnel.get("nearest_miss").get("provider").asString()).isEqualTo(nearest);
    assertThat(funnel.get("nearest_miss").get("figures").asString()).isEqualTo(figures);
    assertThat(funnel.get("nearest_miss").get("changes").isEmpty()).isFalse();
    assertThat(funnel.get("count").asInt()).isZero();
    assertThat(shell.found(claim)).isEmpty();
  }
}
