package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void aPartWithoutProvidersIsNamed() {
    String claim =
        """
        request_groups:
          - {name: a, resources: {runm.cpu.shared: {min: 1, max: 1}}}
          - {name: b, resources: {runm.cpu.shared: {min: 99, max: 99}}}
        """;
    assertThat(shell.answer(claim, "find --claim CLAIM --why").out())
        .contains("No claim exists: no provider is left for b.");
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
        .contains("cn2 meets these rules, but takes part in no claim of the whole request");
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
    answer
        .get("funnels")
        .forEach(funnel -> assertThat(funnel.get("count").asInt()).as(claim).isPositive());
    assertThat(together.get("claim").asBoolean()).as(claim).isFalse();
    assertThat(shell.found(claim)).isEmpty();
    List<String> names = new ArrayList<>();
    together.get("in_the_way").forEach(name -> names.add(name.asString()));
    return names;
  }
}
