package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt outlives its MySQL server. */
class KilledServerIT {
  private static final String PROMPT = "runm> ";

  @TempDir private Path folder;

  @Test
  void theShellSaysThatTheConnectionIsLostAndWorksOnWithTheServerStartedAgain() throws Exception {
    Path data = Path.of("target", "e2e-killed-mysql").toAbsolutePath();
    Launcher launcher = Launcher.in(folder).with("RUNM_DATA", data.toString());
    try (PseudoTerminal terminal = launcher.open()) {
      terminal.waitFor(PROMPT);
      terminal.enter("load 100-shared-compute");
      terminal.waitFor("loaded 100-shared-compute");
      terminal.waitFor(PROMPT);
      kill(data);
      terminal.enter("stats");
      terminal.waitFor("was lost");
      terminal.waitFor(PROMPT);
      terminal.enter("find --claim 1cpu-64M-10G --limit 3");
      terminal.waitFor("(3 providers, ");
      terminal.waitFor(PROMPT);
      assertThat(terminal.written()).doesNotContain("Exception");
      terminal.type(PseudoTerminal.CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  /** As the kernel does when memory is short. */
  private static void kill(Path data) {
    ProcessHandle server =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
            .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
            .findFirst()
            .orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }
}
