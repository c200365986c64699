package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.e2e.Launcher.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job through the launcher, on the embedded MySQL with data of the test's own. */
class MainJobIT {
  private static final String PROMPT = "runm> ";

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void useDataOfOurOwn() {
    Path data = Path.of("target", "e2e-mysql").toAbsolutePath();
    launcher = Launcher.in(folder).with("RUNM_DATA", data.toString());
  }

  @Test
  void loadFindAndExplainAnswerAtThePromptAndCtrlDLeaves() throws Exception {
    try (PseudoTerminal terminal = launcher.open()) {
      terminal.waitFor(PROMPT);
      terminal.enter("load 1k-shared-compute");
      terminal.waitFor("loaded 1k-shared-compute: 2,000 nodes, 40,247 rows");
      terminal.waitFor(PROMPT);
      terminal.enter("find --claim 1cpu-64M-10G --limit 3");
      terminal.waitFor("east-row1-rack1-node3");
      terminal.waitFor("(3 providers, ");
      terminal.waitFor(PROMPT);
      terminal.enter("explain find --claim 1cpu-64M-10G");
      terminal.waitFor("ProviderMapper.findProviders");
      terminal.waitFor("ix_inventories_type_provider (resource_type_id [provider_id])");
      terminal.waitFor("Yes: every access used an index");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void aCommandAfterAFailureOfAnotherFindsTheSessionAlive() throws Exception {
    try (PseudoTerminal terminal = launcher.open()) {
      terminal.waitFor(PROMPT);
      terminal.enter("load 100-shared-compute");
      terminal.waitFor("loaded 100-shared-compute");
      terminal.waitFor(PROMPT);
      terminal.enter("find --claim no-such-claim");
      terminal.waitFor("no claim is named");
      terminal.waitFor(PROMPT);
      terminal.enter("claim 1cpu-64M-10G --execute --consumer vm1");
      terminal.waitFor("Executed for consumer vm1.");
      terminal.waitFor(PROMPT);
      terminal.enter("exit");
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void theShippedScriptRunsUnattended() throws Exception {
    Outcome outcome = launcher.run(Launcher.home().resolve("scripts/tour.rsh").toString());
    assertThat(outcome.errors()).doesNotContain("error:");
    assertThat(outcome.output()).contains("loaded 1k-shared-compute", "Executed for consumer vm1.");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void jsonIsTheOnlyThingOnStandardOutput() throws Exception {
    assertThat(launcher.run("load", "100-shared-compute").exitCode()).isZero();
    Outcome outcome =
        launcher.run("find", "--claim", "1cpu-64M-10G", "--limit", "2", "--format", "json");
    JsonNode document = JsonMapper.builder().build().readTree(outcome.output());
    assertThat(document.at("/groups/0/count").asInt()).isEqualTo(2);
    assertThat(document.at("/groups/0/truncated").asBoolean()).isTrue();
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void whatIsLoadedOutlivesTheShellAndItsServer() throws Exception {
    assertThat(launcher.run("load", "100-mixed-compute").exitCode()).isZero();
    assertThat(launcher.run("status").output()).contains("100-mixed-compute, 100 nodes");
  }
}
