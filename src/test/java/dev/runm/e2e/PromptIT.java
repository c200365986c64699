package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt at a real terminal, reached through the launcher. */
class PromptIT {
  private static final String PROMPT = "runm> ";

  @TempDir private Path folder;

  @Test
  void thePromptAppearsAndCtrlDLeavesIt() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void ctrlCCancelsAtADumbTerminalToo() throws Exception {
    Launcher launcher = Launcher.in(folder).with("TERM", "dumb");
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("for n in 1..2");
      terminal.enter("say turn ${n}");
      terminal.enter("sleep 600");
      terminal.enter("end");
      terminal.waitFor("turn 1");
      terminal.type(PseudoTerminal.CTRL_C);
      terminal.waitFor("cancelled");
      terminal.waitFor(PROMPT);
    }
  }

  @Test
  void exitLeaves() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("exit");
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void helpListsTheCommands() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("help");
      terminal.waitFor("help COMMAND tells more");
      terminal.waitFor(PROMPT);
      assertThat(terminal.screen()).contains("explain", "exit");
    }
  }

  @Test
  void anUnknownCommandIsToldWithItsNearMissAndTheShellGoesOn() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("hlep");
      terminal.waitFor("unknown command hlep");
      assertThat(terminal.waitFor(PROMPT)).contains("help");
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void ctrlCDropsTheLineAndKeepsTheShell() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.type("load 100-sha");
      terminal.waitFor("100-sha");
      terminal.type(PseudoTerminal.CTRL_C);
      terminal.waitFor(PROMPT);
      terminal.enter("help exit");
      terminal.waitFor("See also");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void ctrlCAtAnEmptyLineSaysHowToLeave() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_C);
      terminal.waitFor("Ctrl-D");
      terminal.waitFor(PROMPT);
      terminal.enter("help exit");
      terminal.waitFor("See also");
    }
  }

  @Test
  void whatWasTypedIsThereInTheNextSession() throws Exception {
    Launcher launcher = Launcher.in(folder);
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("help source");
      terminal.waitFor("See also");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      terminal.exitCode();
    }
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.UP);
      terminal.waitFor(" source");
    }
  }

  @Test
  void theTerminalIsLeftAsItWas() throws Exception {
    Launcher launcher = Launcher.in(folder);
    String script = "stty -a >before; \"$0\" --url 127.0.0.1:1 --user none; stty -a >after";
    try (PseudoTerminal terminal =
        PseudoTerminal.start(
            folder,
            launcher.environment(),
            List.of("sh", "-c", script, launcher.script().toString()))) {
      terminal.waitFor(PROMPT);
      terminal.enter("help");
      terminal.waitFor(PROMPT);
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
    assertThat(lines("after")).isNotEmpty().isEqualTo(lines("before"));
  }

  /** Without the baud rate and the line discipline, which mean nothing here and JLine loses. */
  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream()
        .map(line -> line.replaceAll("speed \\d+ baud;|line = \\d+;", "").strip())
        .toList();
  }
}
