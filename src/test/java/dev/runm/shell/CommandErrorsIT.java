package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong command lines, as one-off commands of the real program. */
class CommandErrorsIT {
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("command_errors");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "lod x ~ unknown command lod (did you mean load?): help lists them",
        "qiut ~ unknown command qiut (did you mean quit?): help lists them",
        "find --clam x ~ unknown option --clam for find (did you mean --claim?): help find lists"
            + " them",
        "find --claim ~ --claim needs a value: --claim NAME|PATH",
        "find --claim --limit 3 ~ --claim needs a value: --claim NAME|PATH",
        "find --claim 1cpu-64M-10G --claim x ~ --claim is given twice",
        "find 1cpu-64M-10G ~ find does not know what to do with 1cpu-64M-10G: help find shows"
            + " how it is typed",
        "find ~ find needs --claim NAME|PATH: help find shows how it is typed",
        "find --claim 1cpu-64M-10G --format jsn ~ unknown format jsn (did you mean json?): table,"
            + " vertical, json, jsonl, csv, tsv, markdown or yaml",
        "claim 1cpu-64M-10G --execute=yes ~ --execute takes no value, not yes",
        "load ~ load needs DEPLOYMENT: load DEPLOYMENT [--seed N]",
        "load 100-shared-compute --seed many ~ --seed takes a whole number, not many",
        "load 100-shared-compute --format json ~ unknown option --format for load: it takes"
            + " --seed",
        "load a b ~ load does not know what to do with b: load DEPLOYMENT [--seed N]",
        "exit now ~ exit does not know what to do with now: exit",
        "reload x ~ reload does not know what to do with x: reload",
        "help lod ~ unknown command lod (did you mean load?): help lists them",
        "source ~ source needs FILE: source FILE [ARGUMENTS…]",
        "explain ~ explain needs COMMAND: help explain shows how it is typed",
        "explain --claim x find ~ unknown option --claim for explain: help explain lists them",
        "explain fnd --claim x ~ unknown command fnd (did you mean find?): help lists them",
        "explain explain stats ~ explain cannot wrap explain",
        "explain find --claim ~ --claim needs a value: --claim NAME|PATH"
      })
  void aWrongCommandLineIsSaidInOneLineAndEndsWith2(String line, String message) {
    TestShell.Answer answer = shell.line(line);
    assertThat(answer.err()).isEqualTo("error: " + message + "\n");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatAProfileIsCalledIsNeverAnEmptyWord() {
    TestShell.Answer answer = shell.run("find", "--claim", "");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err().lines()).hasSize(1);
  }

  @Test
  void withoutADeploymentACommandSaysWhatToDoAndEndsWith1() {
    for (String line : new String[] {"find --claim 1cpu-64M-10G", "stats", "claim 1cpu-64M-10G"}) {
      TestShell.Answer answer = shell.line(line);
      assertThat(answer.exitCode()).as(line).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.err())
          .isEqualTo(
              "error: no deployment is loaded here (No database selected): try load"
                  + " 100-shared-compute\n");
    }
  }

  @Test
  void helpIsShownAnywhereAndEndsWith0() {
    for (String line : new String[] {"find --help", "find --claim --help", "explain find --help"}) {
      TestShell.Answer answer = shell.line(line);
      assertThat(answer.exitCode()).as(line).isEqualTo(ExitCode.OK);
      assertThat(answer.out()).as(line).contains("  find --claim NAME|PATH [--limit N|all]");
      assertThat(answer.err()).as(line).isEmpty();
    }
  }

  @Test
  void controlCharactersInAWordDoNotReachTheTerminal() {
    assertThat(shell.run("\u001b[31mred").err()).doesNotContain("\u001b");
  }
}
