package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.start.Shell;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report for CI servers is bad whenever the exit code is, whatever went wrong. */
class CiReportIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in("script_report");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void aScriptThatIsNotThereIsAnError() throws IOException {
    Answer told = shell.run("not-there.rsh", "--junit", report().toString());
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(report()))
        .contains("tests=\"1\"", "errors=\"1\"", "there is no script not-there.rsh");
  }

  @Test
  void aScriptThatEndsWhereItShouldGoOnIsAnError() throws IOException {
    Answer told = run("echo a\necho b \\\n");
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(report()))
        .contains("tests=\"1\"", "errors=\"1\"", "the file ends where the line should continue");
  }

  @Test
  void whatComesThroughAPipeAndEndsWhereItShouldGoOnIsAnErrorToo() throws IOException {
    ScriptRunner runner = shell.bean(ScriptRunner.class);
    runner.prepare(
        new ScriptOptions(false, false, false, false, Optional.of(report().toString()), Map.of()));
    BufferedReader input = new BufferedReader(new StringReader("echo a\necho b \\\n"));
    assertThatThrownBy(() -> runner.runInput(input, List.of()))
        .hasMessageContaining("the file ends where the line should continue");
    assertThat(Files.readString(report())).contains("tests=\"1\"", "errors=\"1\"");
  }

  @Test
  void aTransactionThatIsLeftOpenWithChangesIsAnError() throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("open.rsh"), "begin\nclaim 1cpu-64M-10G --execute --consumer lost\n");
    ExitCode code =
        shell
            .bean(Shell.class)
            .runToTheEnd(List.of(script.toString(), "--junit", report().toString()));
    assertThat(code).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(Files.readString(report()))
        .contains("tests=\"1\"", "errors=\"1\"", "a transaction was left open");
  }

  @Test
  void aReportThatCannotBeWrittenDoesNotHideWhatFailed() throws IOException {
    Path script =
        Files.writeString(folder.resolve("a.rsh"), "status > %s/out\nlod\n".formatted(folder));
    Answer told = shell.run(script.toString(), "--junit", folder.resolve("out/r.xml").toString());
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("cannot write ", "unknown command lod");
  }

  private Path report() {
    return folder.resolve("report.xml");
  }

  private Answer run(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("a.rsh"), script);
    return shell.run(file.toString(), "--junit", report().toString());
  }
}
