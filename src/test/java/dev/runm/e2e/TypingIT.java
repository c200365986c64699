package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typing at a real terminal, with the embedded MySQL. */
class TypingIT {
  private static final String PROMPT = "runm> ";
  private static final String RED = "\u001b[31m";

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void useDataOfOurOwn() {
    Path data = Path.of("target", "e2e-mysql").toAbsolutePath();
    launcher = Launcher.in(folder).with("RUNM_DATA", data.toString());
  }

  @Test
  void tabCompletesNamesOfTheDeploymentAndTheRightPromptNamesIt() throws Exception {
    try (PseudoTerminal terminal = launcher.open()) {
      terminal.waitFor(PROMPT);
      terminal.enter("load 100-shared-compute");
      terminal.waitFor("loaded 100-shared-compute");
      terminal.waitFor("part0 100-shared-compute");
      terminal.type("provider " + PseudoTerminal.TAB);
      terminal.waitFor("east-");
      terminal.type("row1-rack2-node7" + PseudoTerminal.ENTER);
      terminal.waitFor("runm.compute");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void wrongWordsAreRedWhileTheyAreTyped() throws Exception {
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.type("help --nothing");
      terminal.waitFor(RED);
      await()
          .atMost(10, TimeUnit.MINUTES)
          .until(() -> terminal.screen().contains("help --nothing"));
    }
  }

  @Test
  void aClaimIsEditedUntilItCanBeRead() throws Exception {
    Path editor = folder.resolve("editor");
    Files.writeString(
        editor,
        """
        #!/bin/sh
        for file; do :; done
        if grep -q mni "$file"; then sed -i 's/mni: 1/min: 2/; s/max: 1}/max: 2}/' "$file"
        else sed -i 's/{min: 1,/{mni: 1,/' "$file"; fi
        """);
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    Launcher own = launcher.with("EDITOR", editor.toString()).without("VISUAL");
    try (PseudoTerminal terminal = own.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("edit claim ./mine.yaml");
      terminal.waitFor("mine.yaml:8: unknown key");
      terminal.waitFor("did you mean min?");
      terminal.waitFor("[e]dit again, [r]emove it or [K]eep it?");
      terminal.enter("e");
      terminal.waitFor("mine.yaml has no errors");
      terminal.waitFor(PROMPT);
      assertThat(folder.resolve("mine.yaml")).content().contains("{min: 2, max: 2}");
    }
  }

  @Test
  void ctrlCEndsASlowStatementOnTheServerAndKeepsTheSession() throws Exception {
    try (PseudoTerminal terminal = launcher.open();
        PseudoTerminal other = launcher.open()) {
      other.waitFor(PROMPT);
      terminal.waitFor(PROMPT);
      terminal.enter("sql SELECT CONNECTION_ID() + 0 AS me, 'before'");
      terminal.waitFor("(1 row");
      terminal.waitFor(PROMPT);
      terminal.enter("sql SELECT SLEEP(1000), 'slow'");
      awaitSleepers(other, 1);
      terminal.type(PseudoTerminal.CTRL_C);
      terminal.waitFor("cancelled");
      terminal.waitFor(PROMPT);
      awaitSleepers(other, 0);
      terminal.enter("sql SELECT 40 + 2 AS answer");
      terminal.waitFor("42");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  /** Asks the server's process list, from another shell, until so many statements sleep there. */
  private static void awaitSleepers(PseudoTerminal terminal, int count) throws Exception {
    String found = "";
    while (!found.contains("found=" + count + ";")) {
      terminal.enter(
          "sql --format csv SELECT CONCAT('found=', COUNT(*), ';') AS n FROM"
              + " performance_schema.processlist WHERE info LIKE 'SELECT SLEEP(1000)%'");
      terminal.waitFor("\nfound=");
      found = "found=" + terminal.waitFor(";");
      terminal.waitFor(PROMPT);
    }
  }
}
