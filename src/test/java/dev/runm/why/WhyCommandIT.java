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

class WhyCommandIT {
  private static final String MEMORY = "resources: {runm.memory: {min: 192MiB, max: 192MiB}}";
  private static final String CPU = "resources: {runm.cpu.shared: {min: 1, max: 1}}";
  @TempDir private static Path folder;
  private static AskedShell shell;

  @BeforeAll
  static void load() {
    shell = new AskedShell("why_command", folder);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void saysWhichRulesHoldAndWhichFailWithTheFigures() {
    Answer answer = shell.answer(AskedShell.one(MEMORY), "why cn1 --claim CLAIM");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .containsPattern("inventory +yes +runm.memory: 1 GiB")
        .containsPattern("units +yes +runm.memory: wants 192 MiB, gives 64 MiB to 1 GiB in steps")
        .containsPattern("room +no +runm.memory: wants 192 MiB, free 64 MiB of 1 GiB")
        .contains(
            "to match: lower min of runm.memory to 64 MiB; or free 128 MiB of runm.memory on it");
  }

  @Test
  void saysThatAProviderMeetsTheRequest() {
    assertThat(shell.answer(AskedShell.one(CPU), "why cn1 --claim CLAIM").out())
        .contains("cn1 meets the request.")
        .doesNotContain("to match");
  }

  @Test
  void namesTheMomentAtWhichAnAllocationMakesRoom() {
    JsonNode why = why("cn2", AskedShell.one(MEMORY));
    assertThat(changes(why).get(0))
        .containsExactly(
            "lower min of runm.memory to 128 MiB",
            "free 64 MiB of runm.memory on it",
            "begin the window at 2090-01-01T00:00:00Z (when the allocation of vm7 ends)");
    JsonNode larger =
        why("cn2", AskedShell.one("resources: {runm.memory: {min: 1088MiB, max: 1088MiB}}"));
    assertThat(changes(larger).get(0).get(2))
        .isEqualTo("begin the window at 2091-01-01T00:00:00Z (when the allocation of vm8 ends)");
    assertThat(changes(why("cn1", AskedShell.one(MEMORY))).get(0)).hasSize(2);
  }

  @Test
  void unitsAndRoomOfOneResourceHaveOneLine() {
    String claim = AskedShell.one("resources: {runm.memory: {min: 3GiB, max: 4GiB}}");
    assertThat(changes(why("cn2", claim)))
        .containsExactly(List.of("lower min of runm.memory to 128 MiB"));
    String least = AskedShell.one("resources: {runm.memory: {min: 100MiB, max: 127MiB}}");
    assertThat(changes(why("cn1", least)))
        .containsExactly(
            List.of(
                "lower min of runm.memory to 64 MiB",
                "raise max of runm.memory to 128 MiB and free 64 MiB of runm.memory on it"));
  }

  @Test
  void aLaterWindowIsOfferedBesideOtherChanges() {
    String claim = AskedShell.one(MEMORY, "groups: [{require: [west]}]");
    assertThat(shell.answer(claim, "why cn2 --claim CLAIM").out())
        .contains(
            """
            to match, all of:
            - add it to west, or leave it out of the request
            - lower min of runm.memory to 128 MiB; or free 64 MiB of runm.memory on it; or begin the\
             window at 2090-01-01T00:00:00Z (when the allocation of vm7 ends)
            """);
  }

  @Test
  void whatItAdvisesMakesTheProviderMatch() {
    assertThat(shell.found(AskedShell.one("resources: {runm.memory: {min: 128MiB, max: 192MiB}}")))
        .containsExactly("cn2");
    assertThat(
            shell
                .json(
                    AskedShell.one(MEMORY), "why cn2 --claim CLAIM --acquire 2090-01-01T00:00:00Z")
                .get("groups")
                .get(0)
                .get("all_hold")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          runm.memory: {min: 65MiB, max: 66MiB}    | lower min of runm.memory to 64 MiB
          runm.memory: {min: 1MiB, max: 2MiB}      | raise max of runm.memory to 64 MiB
          runm.memory: {min: 100MiB, max: 127MiB}  | raise max of runm.memory to 128 MiB
          runm.memory: {min: 3GiB, max: 4GiB}      | lower min of runm.memory to 128 MiB
          runm.cpu.shared: {min: 17, max: 17}      | lower min of runm.cpu.shared to 16
          """)
  void advisesTheSmallerChangeOfAnAmount(String resource, String change) {
    JsonNode why = why("cn2", AskedShell.one("resources: {" + resource + "}"));
    assertThat(changes(why).get(0).get(0)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          groups: [{require: [west]}]                                     | add it to west, or leave it out of the request
          groups: [{forbid: [east]}]                                      | take it out of east, or leave it out of the request
          capabilities: [{require: [custom.fast], any: [cpu.x86.avx2, storage.disk.ssd]}] | add custom.fast and one of cpu.x86.avx2, storage.disk.ssd to it, or leave them out of the request
          groups: [{require: [west], any: [rack1, west]}]                 | add it to west, or leave them out of the request
          capabilities: [{require: [custom.fast]}]                        | add custom.fast to it, or leave it out of the request
          capabilities: [{require: [cpu.x86.avx], forbid: [cpu.x86.vmx]}] | take cpu.x86.vmx from it, or leave it out of the request
          distances: [{type: failure, from: cn1, minimum: row}]           | lower minimum to rack
          distances: [{type: failure, from: cn1, maximum: local}]         | raise maximum to rack
          distances: [{type: network, from: cn1, maximum: local}]         | leave maximum out, or record a distance of cn1
          options: {in_tree: cn1}                                         | ask for in_tree: cn2, or leave in_tree out
          """)
  void advisesTheSmallestChange(String rule, String change) {
    JsonNode why = why("cn2", AskedShell.one(CPU, rule));
    assertThat(changes(why)).containsExactly(List.of(change));
  }

  @Test
  void severalFailuresNeedSeveralChanges() {
    String claim =
        "partition: part1\n"
            + AskedShell.one(
                "resources: {runm.memory: {min: 3GiB, max: 3GiB}}",
                "capabilities: [{require: [custom.fast]}]");
    assertThat(shell.answer(claim, "why cn1 --claim CLAIM").out())
        .containsPattern("partition +no +in part0, wanted part1")
        .contains("to match, all of:")
        .contains("- ask for partition part0, or for none")
        .contains("- add custom.fast to it, or leave it out of the request");
  }

  @Test
  void anOverbookedProviderGivesNothing() {
    String claim = AskedShell.one("resources: {runm.storage.block: {min: 1GB, max: 1GB}}");
    assertThat(shell.answer(claim, "why st1 --claim CLAIM").out())
        .contains("runm.storage.block: wants 953.7 MiB, free 0 B of 93.1 GiB")
        .contains("to match: free 1,000,000,000 B of runm.storage.block on it");
  }

  @Test
  void aNestedProviderIsWhereItsAncestorsAreAndIsMeasuredByItsRoot() {
    String claim =
        AskedShell.one(
            "resources: {runm.cpu.dedicated: {min: 1, max: 1}}",
            "groups: [{require: [east]}]",
            "distances: [{type: failure, from: cn2/numa0, maximum: rack}]",
            "options: {in_tree: cn2/numa0}");
    assertThat(shell.answer(claim, "why cn2/numa1 --claim CLAIM").out())
        .contains("in the tree of cn2")
        .contains("in east (itself or an ancestor)")
        .contains("failure from cn2/numa0 by its root cn2: local (by rack2)")
        .contains("cn2/numa1 meets the request.");
  }

  @Test
  void eachResourceIsLookedAtByItselfWhereSeveralProvidersMayServe() {
    String claim =
        AskedShell.one(
            "resources: {runm.cpu.dedicated: {min: 1, max: 1}, runm.gpu.virtual: {min: 1, max: 1}}",
            "options: {single_provider: false}");
    JsonNode answer = shell.json(claim, "why cn2/numa0 --claim CLAIM");
    assertThat(answer.get("root").asString()).isEqualTo("cn2");
    JsonNode groups = answer.get("groups");
    assertThat(groups.get(0).get("resource").asString()).isEqualTo("runm.cpu.dedicated");
    assertThat(groups.get(0).get("takes_part").asBoolean()).isTrue();
    assertThat(groups.get(1).get("takes_part").asBoolean()).isFalse();
    assertThat(groups.get(1).get("rules").get(0).get("figures").asString())
        .isEqualTo("runm.gpu.virtual: none");
  }

  @Test
  void anUnknownProviderIsAnErrorWithTheNearMiss() {
    Answer answer = shell.answer(AskedShell.one(CPU), "why cn2/numa9 --claim CLAIM");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .contains("the loaded deployment has no provider cn2/numa9 (did you mean cn2/numa0?)");
    Answer reference =
        shell.answer(AskedShell.one(CPU, "options: {in_tree: cn7}"), "why cn1 --claim CLAIM");
    assertThat(reference.err()).contains("claim.yaml:").contains("no provider cn7");
  }

  @Test
  void everyStatementUsesAnIndex() {
    String claim =
        AskedShell.one(MEMORY, "distances: [{type: failure, from: cn2/numa0, maximum: rack}]");
    assertThat(shell.answer(claim, "explain why cn1 --claim CLAIM").out())
        .contains("Yes: every access used an index");
  }

  private static JsonNode why(String provider, String claim) {
    return shell.json(claim, "why " + provider + " --claim CLAIM").get("groups").get(0);
  }

  private static List<List<String>> changes(JsonNode group) {
    List<List<String>> changes = new ArrayList<>();
    group
        .get("changes")
        .forEach(
            each -> {
              List<String> words = new ArrayList<>();
              each.forEach(word -> words.add(word.asString()));
              changes.add(words);
            });
    return changes;
  }
}
