package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The prompt outlives its MySQL server. */
class KilledServerIT {
  private static final String PROMPT = "runm> ";

  private static final Path DATA = Path.of("target", "e2e-killed-mysql").toAbsolutePath();

  @TempDir private Path folder;

  @AfterEach
  void makeRoom() throws IOException {
    servers().forEach(server -> server.onExit().join());
    FileSystemUtils.deleteRecursively(DATA);
  }

  @Test
  void theShellSaysThatTheConnectionIsLostAndWorksOnWithTheServerStartedAgain() throws Exception {
    Launcher launcher = Launcher.in(folder).with("RUNM_DATA", DATA.toString());
    try (PseudoTerminal terminal = launcher.open()) {
      terminal.waitFor(PROMPT);
      terminal.enter("load 100-shared-compute");
      terminal.waitFor("loaded 100-shared-compute");
      terminal.waitFor(PROMPT);
      kill();
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
  private static void kill() {
    ProcessHandle server = servers().findFirst().orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }

  private static Stream<ProcessHandle> servers() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(DATA.toString()))
        .filter(process -> process.info().command().orElse("").endsWith("mysqld"));
  }
}
