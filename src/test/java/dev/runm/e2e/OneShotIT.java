package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.e2e.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One command or one script, given to the launcher by name or through a pipe. */
class OneShotIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hlep                  | unknown command hlep",
        "help --colour         | --colour",
        "help exit stray       | stray",
        "find --claim          | --claim",
        "nowhere.rsh           | nowhere.rsh",
      })
  void aWrongCommandLineIsOneLineAndCodeTwo(String words, String said) throws Exception {
    Outcome outcome = Launcher.in(folder).runWithoutServer(words.split(" "));
    assertThat(outcome.errors().lines())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(said);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ulr x help          | --url",
        "--url                 | --url needs a value",
        "--password=x help     | RUNM_PASSWORD",
      })
  void aWrongOptionOfTheProgramIsOneLineAndCodeTwo(String words, String said) throws Exception {
    Outcome outcome = Launcher.in(folder).run(words.split(" "));
    assertThat(outcome.errors().lines()).singleElement().asString().contains(said);
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @Test
  void anAnswerIsOnStandardOutputAndNothingElseIs() throws Exception {
    Outcome outcome = Launcher.in(folder).runWithoutServer("help", "exit");
    assertThat(outcome.output()).contains("Leaves the shell");
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aServerThatIsNotThereIsOneLineAndCodeOne() throws Exception {
    Outcome outcome = Launcher.in(folder).runWithoutServer("find", "--claim", "1cpu-64M-10G");
    assertThat(outcome.errors().lines()).singleElement().asString().contains("127.0.0.1:1");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void aScriptIsFoundFromTheFolderOfTheCallerWhateverItsName() throws Exception {
    Files.writeString(folder.resolve("größer als.rsh"), "# a comment\nhelp exit\n");
    Outcome outcome =
        Launcher.in(folder)
            .without("LC_ALL", "LC_CTYPE", "LANG")
            .runWithoutServer("größer als.rsh");
    assertThat(outcome.errors()).contains("help exit").doesNotContain("error");
    assertThat(outcome.output()).contains("Leaves the shell");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aScriptThatFailsNamesFileAndLine() throws Exception {
    Files.writeString(folder.resolve("wrong.rsh"), "help exit\n\nhlep\nhelp exit\n");
    Outcome outcome = Launcher.in(folder).runWithoutServer("wrong.rsh");
    assertThat(outcome.errors()).contains("wrong.rsh:3").contains("unknown command hlep");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @Test
  void aPipeIsRunLikeAScriptAndWhatItPrintsIsTheAnswersAlone() throws Exception {
    Outcome outcome = piped("# a comment\nhelp \\\n  exit\n\n");
    assertThat(outcome.output()).startsWith("Leaves the shell").doesNotContain("runm> help");
    assertThat(outcome.errors()).contains("runm> help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(piped("exit\nhlep\n").exitCode()).isZero();
    assertThat(piped("").exitCode()).isZero();
  }

  @Test
  void theFirstCommandOfAPipeThatFailsStopsItAndNamesItsLine() throws Exception {
    Outcome outcome = piped("help exit\n\nhlep\nhelp source\n");
    assertThat(outcome.errors()).contains("error: standard input:3: unknown command hlep");
    assertThat(outcome.output()).doesNotContain("Runs the commands of a script");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(piped("help \\\n").errors())
        .contains("error: standard input:1: the file ends where the line should continue");
  }

  @Test
  void standardInputIsAScriptWithArgumentsAndOptions() throws Exception {
    Files.writeString(
        folder.resolve("input"), "for x in $@\n  echo ${x} ${y}\nend\necho ${y}\nlod\n");
    Launcher launcher = Launcher.in(folder);
    Outcome outcome =
        launcher
            .at(Path.of("/bin/sh"))
            .run(
                "-c",
                "cat input | \"$0\" --url 127.0.0.1:1 --user none --quiet - a --var y=1 'b c'",
                launcher.script().toString());
    assertThat(outcome.output()).isEqualTo("a 1\nb c 1\n1\n");
    assertThat(outcome.errors())
        .isEqualTo(
            "error: standard input:5: unknown command lod (did you mean load?): help lists them\n"
                + "  5 | lod\n    | ^^^\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(piped("if a = b\n").errors()).contains("standard input:1: if has no end");
  }

  /** Without --url the program would start a server of its own, which needs a data folder. */
  @Test
  void aScriptThatIsOnlyCheckedStartsNoServerAndAsksNoPassword() throws Exception {
    Files.writeString(folder.resolve("right.rsh"), "load 1k-mixed-compute\nstats\n");
    Path data = folder.resolve("data");
    Launcher launcher = Launcher.in(folder).with("RUNM_DATA", data.toString());
    Outcome right = launcher.run("right.rsh", "--dry-run");
    assertThat(right.exitCode()).as(right.errors()).isZero();
    assertThat(right.errors()).contains("right.rsh: nothing is wrong, and nothing was run");
    assertThat(data).doesNotExist();
    Files.writeString(folder.resolve("wrong.rsh"), "stats\nfind --claim x\n");
    Outcome wrong = launcher.run("--url", "127.0.0.1:1", "--dry-run", "wrong.rsh");
    assertThat(wrong.errors()).contains("wrong.rsh:2: no claim").contains("^");
    assertThat(wrong.exitCode()).isEqualTo(2);
  }

  private Outcome piped(String input) throws Exception {
    Files.writeString(folder.resolve("input"), input);
    Launcher launcher = Launcher.in(folder);
    return launcher
        .at(Path.of("/bin/sh"))
        .run(
            "-c", "cat input | \"$0\" --url 127.0.0.1:1 --user none", launcher.script().toString());
  }

  @Test
  void javaTakesTheUsersOwnOptionsLast() throws Exception {
    Outcome outcome =
        Launcher.in(folder).with("RUNM_JAVA_OPTS", "-Xmx300m -XX:+PrintFlagsFinal -version").run();
    assertThat(outcome.output()).containsPattern("MaxHeapSize += 314572800 ");
  }

  @Test
  void aSettingThatCannotBeIsToldInOneLineWithExitCode2() throws Exception {
    Outcome outcome = Launcher.in(folder).with("RUNM_FORMAT", "jsn").runWithoutServer("help");
    assertThat(outcome.errors())
        .startsWith("error: variable RUNM_FORMAT: format cannot be 'jsn' (did you mean json?)")
        .hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(2);
  }
}
