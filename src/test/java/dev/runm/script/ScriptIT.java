package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptIT {
  private static TestShell shell;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    shell = TestShell.in("scripts");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void commandsAreNoticesAndOnlyAnswersGoToStandardOutput() throws IOException {
    Path script = script("a.rsh", "# first\nprofiles claims --format csv\n\nhelp exit # why\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.err())
        .isEqualTo("runm> profiles claims --format csv\nrunm> help exit # why\n");
    assertThat(answer.out())
        .isEqualTo(
            shell.line("profiles claims --format csv").out() + shell.line("help exit").out());
  }

  @Test
  void aWrongLineStopsTheScriptWithItsPlaceAnd2() throws IOException {
    Path script = script("a.rsh", "\nhelp exit\n\n# c\nfind \\\n  --clam x\nstatus\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .contains("error: " + script + ":5: unknown option --clam for find (did you mean --claim?)")
        .endsWith("  6 |   --clam x\n    |   ^^^^^^\n")
        .doesNotContain("status");
  }

  @Test
  void aFailingCommandStopsTheScriptWithItsPlaceAnd1() throws IOException {
    Path script = script("a.rsh", "help exit\nstats\nstatus\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .endsWith(
            "error: "
                + script
                + ":2: no deployment is loaded here (No database selected):"
                + " try load 100-shared-compute\n"
                + "  2 | stats\n    | ^^^^^\n");
  }

  @Test
  void anOpenQuoteIsAnErrorOfTheLineThatItBeginsIn() throws IOException {
    Path script = script("a.rsh", "help exit\nhelp 'exit\nhelp exit\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .endsWith(
            "error: "
                + script
                + ":2: the quote ' at column 6 is not closed\n"
                + "  2 | help 'exit\n"
                + "    |      ^^^^^\n");
  }

  @Test
  void argumentsReachTheLinesAndASourcedScript() throws IOException {
    Path inner = script("inner.rsh", "help $2\n");
    Path outer = script("outer.rsh", "help $1\nsource " + inner + " \"$@\"\n");
    TestShell.Answer answer = shell.run(outer.toString(), "exit", "status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .isEqualTo(shell.line("help exit").out() + shell.line("help status").out());
  }

  @Test
  void aMissingArgumentIsAnErrorOfTheLineThatWantsIt() throws IOException {
    Path script = script("a.rsh", "help exit\nhelp $1\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .endsWith(
            "error: "
                + script
                + ":2: the script wants an argument $1 and was given 0\n"
                + "  2 | help $1\n    |      ^^\n");
  }

  @Test
  void aFailureInASourcedScriptNamesBothPlaces() throws IOException {
    Path inner = script("inner.rsh", "# c\nlod x\n");
    Path outer = script("outer.rsh", "source " + inner + "\nstatus\n");
    TestShell.Answer answer = shell.run(outer.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .endsWith(
            "error: %s:1: %s:2: ".formatted(outer, inner)
                + "unknown command lod (did you mean load?): help lists them\n"
                + "  2 | lod x\n    | ^^^\n");
  }

  @Test
  void exitEndsTheScriptAndTheOneThatCalledItWith0() throws IOException {
    Path inner = script("inner.rsh", "exit\nlod\n");
    Path outer = script("outer.rsh", "source " + inner + "\nlod\n");
    TestShell.Answer answer = shell.run(outer.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.err()).doesNotContain("lod");
  }

  @Test
  void scriptsThatCallThemselvesAreStopped() throws IOException {
    Path one = folder.resolve("one.rsh");
    Path two = script("two.rsh", "source " + folder + "/./one.rsh\n");
    script("one.rsh", "source " + two + "\n");
    TestShell.Answer answer = shell.run(one.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .endsWith(
            ("error: %s:1: %s:1: %s/./one.rsh runs already: a script cannot call itself\n"
                        + "  1 | source %s/./one.rsh\n")
                    .formatted(one, two, folder, folder)
                + "    |        "
                + "^".repeat((folder + "/./one.rsh").length())
                + "\n");
    assertThat(shell.run(script("fine.rsh", "help exit\n").toString()).exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void aScriptMayBeRunTwice() throws IOException {
    Path inner = script("inner.rsh", "help exit\n");
    Path outer = script("outer.rsh", "source %s\nsource %s\n".formatted(inner, inner));
    assertThat(shell.run(outer.toString()).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whatIsNoScriptIsSaidInOneLine() {
    TestShell.Answer missing = shell.run("no.rsh");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).startsWith("error: there is no script no.rsh in ");
    TestShell.Answer folderName = shell.run("source", folder.toString());
    assertThat(folderName.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(folderName.err()).isEqualTo("error: " + folder + " is a folder, not a script\n");
    TestShell.Answer noName = shell.run("source", "a\u0000b");
    assertThat(noName.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(noName.err().lines()).hasSize(1);
  }

  @Test
  void anEmptyScriptIsFine() throws IOException {
    TestShell.Answer answer = shell.run(script("empty.rsh", "").toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out() + answer.err()).isEmpty();
  }

  @Test
  void anExplainedScriptShowsTheStatementsOfAllItsCommands() throws IOException {
    Path script = script("a.rsh", "status\nstatus\n");
    TestShell.Answer answer = shell.run("explain", "--format", "json", "source", script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out().split("StatusMapper.server", -1)).hasSize(3);
  }

  private Path script(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
