package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.embedded.ServerSettings;
import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledServerIT {
  @TempDir Path data;

  @Test
  void aServerThatWasKilledIsStartedAgainForTheNextCommandWithItsData() throws Exception {
    ServerSettings usual = ServerSettings.fromEnvironment(notice -> {});
    ServerSettings own =
        new ServerSettings(
            usual.cacheFolder(), data, usual.projectHome(), usual.maven(), false, notice -> {});
    try (BundledServer server = new BundledServer(own);
        TestShell shell = TestShell.on(server)) {
      assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
      kill();

      TestShell.Answer lost = shell.line("stats");
      assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(lost.err()).startsWith("error: the connection to MySQL was lost in StatsMapper.");

      TestShell.Answer next = shell.line("find --claim 1cpu-64M-10G --limit 2");
      assertThat(next.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(next.err()).contains(" was lost; this is a new one");
      assertThat(next.out()).contains("(2 providers");
    }
  }

  /** As kill -9 does, and waits for the end. */
  private void kill() throws Exception {
    try (Stream<Path> files = Files.walk(data)) {
      Path pid = files.filter(file -> file.endsWith("mysqld.pid")).findFirst().orElseThrow();
      ProcessHandle server =
          ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
      server.destroyForcibly();
      server.onExit().join();
    }
  }
}
