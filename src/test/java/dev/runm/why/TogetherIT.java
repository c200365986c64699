package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Requests whose parts have providers, but do not go together. */
class TogetherIT {
  @TempDir private static Path folder;
  private static AskedShell shell;

  @BeforeAll
  static void load() {
    shell = new AskedShell("together", folder);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void isolation() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - {name: a, resources: {runm.cpu.shared: {min: 8, max: 8}}, options: {in_tree: cn2}}
                  - name: b
                    resources: {runm.cpu.shared: {min: 8, max: 8}}
                    options: {isolate_from: [a], in_tree: cn2}
                """))
        .containsExactly("isolate_from");
  }

  @Test
  void sharedRoom() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - {name: a, resources: {runm.cpu.shared: {min: 9, max: 9}}}
                  - {name: b, resources: {runm.cpu.shared: {min: 9, max: 9}}}
                """))
        .containsExactly("shared room");
  }

  @Test
  void distance() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}}
                  - name: b
                    resources: {runm.cpu.dedicated: {min: 1, max: 1}}
                    distances: [{type: failure, from: a, minimum: row}]
                """))
        .containsExactly("distance");
  }

  @Test
  void theTreeOfAnotherGroup() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}, options: {in_tree: cn1}}
                  - name: b
                    resources: {runm.cpu.dedicated: {min: 1, max: 1}}
                    options: {in_tree_of: [a]}
                """))
        .containsExactly("in_tree_of");
  }

  @Test
  void oneTreeForAllResources() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - name: a
                    resources:
                      runm.cpu.dedicated: {min: 1, max: 1}
                      runm.cpu.shared: {min: 1, max: 1, capabilities: {forbid: [cpu.x86.vmx]}}
                    options: {single_provider: false}
                """))
        .containsExactly("one tree");
  }

  @Test
  void capabilitiesThatProvidersHaveTogether() {
    assertThat(
            inTheWay(
                """
                request_groups:
                  - name: a
                    resources: {runm.cpu.dedicated: {min: 1, max: 1}, runm.cpu.shared: {min: 1, max: 1}}
                    capabilities: [{require: [custom.fast]}]
                    options: {single_provider: false}
                """))
        .containsExactly("capabilities");
  }

  @Test
  void twoBondsOfWhichLeavingOutOneIsNotEnough() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}, options: {in_tree: cn1}}
          - name: b
            resources: {runm.cpu.shared: {min: 1, max: 1}}
            distances: [{type: failure, from: a, minimum: rack}]
            options: {isolate_from: [a], in_tree: cn1}
        """;
    assertThat(inTheWay(claim)).isEmpty();
    assertThat(shell.answer(claim, "find --claim CLAIM --why").out())
        .contains("leaving out any one kind of bond is not enough");
  }

  @Test
  void aFileOfRowsHasOneTableForAllGroups() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 9, max: 9}}}
          - {name: b, resources: {runm.cpu.shared: {min: 9, max: 9}}}
        """;
    assertThat(rows(claim, "find --claim CLAIM --why"))
        .startsWith("group,step,left,removed,ms,asks,at_least,a claim exists")
        .contains("a,runm.cpu.shared: room,1,0,,9 free in the window,\"\",")
        .contains("b,whole request,0,1,\"\",shared room,\"\",")
        .contains(
            ",the whole request,,,,\"\",,no",
            ",without shared room,,,,room for the sum of what lands on one provider,,yes");
    assertThat(rows(claim, "why cn2 --claim CLAIM"))
        .startsWith("group,rule,holds,figures,asks")
        .contains("a,inventory,yes,runm.cpu.shared: 16,has inventory of runm.cpu.shared")
        .contains("b,inventory,yes,runm.cpu.shared: 16,has inventory of runm.cpu.shared");
    String both =
        claim.replace("b, resources: {runm.cpu.shared", "b, resources: {runm.cpu.dedicated");
    assertThat(rows(both.replaceAll("9", "1"), "find --claim CLAIM"))
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith("group,provider,uuid,root,runm.cpu.shared amount,")
                  .endsWith(
                      ",runm.cpu.dedicated amount,runm.cpu.dedicated free,runm.cpu.dedicated capacity");
              assertThat(lines.get(1)).startsWith("a,cn1,").endsWith(",,,");
              assertThat(lines.get(4)).startsWith("b,cn2/numa1,").endsWith(",cn2,,,,1,8,8");
              assertThat(lines).hasSize(5);
            });
  }

  /** Returns the lines, without times. */
  private static List<String> rows(String claim, String line) {
    return shell
        .answer(claim, line + " --format csv")
        .out()
        .lines()
        .map(row -> row.replaceAll(",\\d+\\.\\d(?=,)", ","))
        .toList();
  }

  @Test
  void aPartWithoutProvidersIsNamed() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}}
          - {name: b, resources: {runm.cpu.shared: {min: 99, max: 99}}}
        """;
    assertThat(shell.answer(claim, "find --claim CLAIM --why").out())
        .contains("No claim exists: no provider is left for b.")
        .contains("emptied by: whole request, a provider for b")
        .doesNotContain("a claim exists");
    JsonNode funnels = shell.json(claim, "find --claim CLAIM --why").get("funnels");
    assertThat(funnels.get(0).get("count").asInt()).isZero();
    assertThat(last(funnels.get(0)).get("removed").asInt()).isEqualTo(2);
    assertThat(funnels.get(1).get("emptied_by").asString()).isEqualTo("runm.cpu.shared: units");
    assertThat(last(funnels.get(1)).get("left").isNull()).isTrue();
  }

  @Test
  void whySaysThatAProviderWhichMeetsItsRulesTakesPartInNoClaim() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 9, max: 9}}}
          - {name: b, resources: {runm.cpu.dedicated: {min: 1, max: 1}}, options: {in_tree_of: [a]}}
          - {name: c, resources: {runm.cpu.shared: {min: 1, max: 1}}, options: {isolate_from: [a]}}
        """;
    assertThat(takesPart(claim, "cn2")).containsExactly(true, false, false);
    assertThat(takesPart(claim, "cn1")).containsExactly(false, false, true);
    assertThat(takesPart(claim, "cn2/numa0")).containsExactly(false, true, false);
    assertThat(shell.answer(claim, "why cn2 --claim CLAIM").out())
        .contains("cn2 takes part in a claim of the whole request.")
        .containsPattern("isolate_from +no +c and a both on cn2")
        .contains("to match: leave a out of isolate_from of c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          options: {in_tree_of: [a]}                                 | in_tree_of | b on cn2/numa1 in the tree of cn2, a on cn1 in the tree of cn1 | leave a out of in_tree_of of b
          distances: [{type: failure, from: a, maximum: local}]      | distance   | at best failure from cn1 (a) to cn2/numa1: rack (by rack2), wanted at most local | raise maximum of b in the failure distance from a to rack
          distances: [{type: network, from: a, maximum: local}]      | distance   | at best network from cn1 (a) to cn2/numa1: none recorded, wanted at most local | leave the network distance of b from a out
          """)
  void whySaysWhichTieAProviderFailsAndWhatWouldMendIt(
      String tie, String rule, String figures, String change) {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}, options: {in_tree: cn1}}
          - name: b
            resources: {runm.cpu.dedicated: {min: 1, max: 1}}
        """;
    JsonNode why = part(claim + "    " + tie, "cn2/numa1", 1);
    assertThat(failing(why)).containsExactly(rule + ": " + figures);
    assertThat(why.get("changes").get(0).get(0).asString()).isEqualTo(change);
  }

  @Test
  void whySaysHowMuchSeveralGroupsWantOfOneProvider() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 5, max: 5}}, options: {in_tree: cn1}}
          - {name: b, resources: {runm.cpu.shared: {min: 5, max: 5}}, options: {in_tree: cn1}}
        """;
    JsonNode why = part(claim, "cn1", 0);
    assertThat(failing(why))
        .containsExactly(
            "shared room: runm.cpu.shared on cn1: a 5 and b 5 want 10 together, free 8 of" + " 8");
  }

  @Test
  void whySaysWhatProvidersLackTogether() {
    String claim =
        """
        request_groups:
          - name: a
            resources: {runm.cpu.dedicated: {min: 1, max: 1}, runm.cpu.shared: {min: 1, max: 1}}
            capabilities: [{require: [custom.fast, cpu.x86.vmx]}]
            options: {single_provider: false}
        """;
    JsonNode why = part(claim, "cn2/numa0", 0);
    assertThat(failing(why))
        .containsExactly("capabilities: a on cn2/numa0 and cn2, together lacks custom.fast");
    assertThat(why.get("changes").get(0).get(0).asString())
        .isEqualTo("add custom.fast to one of them, or leave it out of the request");
  }

  @Test
  void whySaysThatAnotherGroupHasNoProvider() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}}
          - {name: b, resources: {runm.cpu.shared: {min: 99, max: 99}}}
        """;
    assertThat(failing(part(claim, "cn1", 0)))
        .containsExactly("partners: no provider meets the rules of b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          options: {in_tree_of: [a]}                                        | 1 | 2 | in_tree_of a
          options: {isolate_from: [a]}                                      | 2 | 2 | isolate_from a
          distances: [{type: failure, from: a, minimum: rack}]              | 1 | 2 | distance from a
          groups: [{forbid: [west]}]                                        | 2 | 2 | a provider for each part
          """)
  void theFunnelEndsWithThoseThatFindLists(String tie, int a, int b, String asks) {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}}
          - name: b
            resources: {runm.cpu.dedicated: {min: 1, max: 1}}
        """;
    JsonNode funnels = shell.json(claim + "    " + tie, "find --claim CLAIM --why").get("funnels");
    List<Integer> counts = new ArrayList<>();
    for (JsonNode funnel : funnels) {
      JsonNode whole = last(funnel);
      assertThat(whole.get("asks").asString()).isEqualTo(asks);
      assertThat(whole.get("at_least").asBoolean()).isFalse();
      assertThat(whole.get("left").asInt() + whole.get("removed").asInt()).isEqualTo(2);
      assertThat(funnel.get("count").asInt()).isEqualTo(whole.get("left").asInt());
      counts.add(funnel.get("count").asInt());
    }
    assertThat(counts).containsExactly(a, b);
    assertThat(shell.found(claim + "    " + tie)).hasSize(a);
  }

  private static JsonNode last(JsonNode funnel) {
    return funnel.get("steps").get(funnel.get("steps").size() - 1);
  }

  private static JsonNode part(String claim, String provider, int slot) {
    return shell.json(claim, "why " + provider + " --claim CLAIM").get("groups").get(slot);
  }

  private static List<String> failing(JsonNode part) {
    List<String> failing = new ArrayList<>();
    for (JsonNode rule : part.get("rules")) {
      if (!rule.get("holds").asBoolean()) {
        failing.add(rule.get("rule").asString() + ": " + rule.get("figures").asString());
      }
    }
    return failing;
  }

  private static List<Boolean> takesPart(String claim, String provider) {
    List<Boolean> parts = new ArrayList<>();
    shell
        .json(claim, "why " + provider + " --claim CLAIM")
        .get("groups")
        .forEach(group -> parts.add(group.get("takes_part").asBoolean()));
    return parts;
  }

  private static List<String> inTheWay(String claim) {
    JsonNode answer = shell.json(claim, "find --claim CLAIM --why");
    JsonNode together = answer.get("together");
    for (JsonNode funnel : answer.get("funnels")) {
      JsonNode whole = last(funnel);
      assertThat(whole.get("step").asString()).isEqualTo("whole request");
      assertThat(whole.get("left").asInt()).as(claim).isZero();
      assertThat(whole.get("removed").asInt()).as(claim).isPositive();
      assertThat(funnel.get("emptied_by").asString()).isEqualTo("whole request");
    }
    assertThat(together.get("claim").asBoolean()).as(claim).isFalse();
    assertThat(shell.found(claim)).isEmpty();
    List<String> names = new ArrayList<>();
    together.get("in_the_way").forEach(name -> names.add(name.asString()));
    return names;
  }
}
