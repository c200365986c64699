package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.session.RunningStatement;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables, results, conditions, loops and errors of scripts, with real commands. */
class ScriptControlIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in("script_control");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void aTildeInTheNameOfAScriptIsTheHomeFolder() {
    String missing = "not-there-%d.rsh".formatted(System.nanoTime());
    assertThat(shell.typed("source ~/" + missing).err())
        .contains("there is no script " + Path.of(System.getProperty("user.home"), missing));
  }

  @Test
  void afterACommandHasFailedItsOldAnswerIsNotTakenForIts() {
    assertThat(shell.typed("find --claim 1cpu-64M-10G --limit 1").exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(shell.typed("find --claim nosuch").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(shell.typed("echo ${find.groups[0].providers[0].name}").err())
        .contains("the last answer of find, and there is none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "set zone = east|echo in ${zone} \"<${zone}>\" '${zone}' ~ in east <east> ${zone}",
        "set a=1|set b= 2|set c = 'x y'|echo ${a} ${b} \"${c}\" ~ 1 2 x y",
        "set list = a 'b c'|for x in ${list}|echo <${x}>|end ~ <a>|<b c>",
        "set list = a b|for x in \"${list}\" c|echo <${x}>|end ~ <a b>|<c>",
        "for n in 1..3 9 2..1|echo ${n}|end ~ 1|2|3|9|2|1",
        "set top = 2|for n in 0..${top}|echo ${n}|end ~ 0|1|2",
        "repeat 2|repeat 2|echo x|end|end ~ x|x|x|x",
        "repeat 0|echo x|end|echo y ~ y",
        "set n = 2|repeat ${n}|echo x|end ~ x|x",
        "for x in a b|if ${x} = a|echo first|elif ${x} = b|echo second|end|end ~ first|second",
        "if ${nothing:-} = ''|echo empty|else|echo full|end ~ empty",
        "echo ${nothing:-a  b} '-' --x \"c  d\" ~ a b - --x c  d",
        "set format = table|echo ${format} ~ table",
        "find --claim 1cpu-64M-10G --limit 3 --format csv|echo ${rows} rows ~ group,provider,*",
      })
  void whatAScriptSays(String script, String answer) throws IOException {
    Answer told = run(script);
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
    if (!answer.endsWith("*")) {
      assertThat(told.out().strip()).isEqualTo(answer.replace('|', '\n'));
    }
  }

  @Test
  void resultsAreThoseOfTheLastCommandWhateverIsSaidBetween() throws IOException {
    Answer told =
        run(
            "find --claim 1cpu-64M-10G --limit 3|echo a|set n = ${rows}|say b|if ${n} = 3 and"
                + " ${rows} >= 3 and ${ms} < 60000 and ${status} = 0|echo right|end");
    assertThat(told.out()).as(told.all()).endsWith("right\n");
    assertThat(run("explain find --claim 1cpu-64M-10G|echo ${rows}").out()).endsWith("\n50\n");
  }

  @Test
  void aPathLeadsIntoTheAnswer() throws IOException {
    Answer told =
        run(
            "claim 1cpu-64M-10G --execute --consumer vm1|status|"
                + "echo ${claim.consumer} ${claim.claims[0].items[1].provider} ${claim.count}|"
                + "find --claim 1cpu-64M-10G|echo ${find.groups[0].providers[1].name} ${find.name}|"
                + "echo ${find.groups[0].providers[0].resources.runm.memory.amount}|"
                + "release --consumer ${claim.consumer}");
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
    assertThat(told.out())
        .containsPattern("\nvm1 east-row1-rack\\d-node\\d+ 1\n")
        .containsPattern("\neast-row1-rack\\d-node\\d+ east-row1-rack\\d-node\\d+\n")
        .contains("\n67108864\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "set zone = a|echo ${zoen} ~ 2 ~ no variable is called zoen (did you mean zone?)",
        "claim 1cpu-64M-10G|echo ${claim.consumr} ~ 2 ~ has no consumr (did you mean consumer?)",
        "claim 1cpu-64M-10G|echo ${claim.consumer} ~ 2 ~ the last answer of claim has no consumer",
        "echo ${verify.x} ~ 2 ~ the last answer of verify, and there is none",
        "reload|echo ${rows} ~ 2 ~ ${rows} is of a command that answers with a list",
        "set format yuml ~ 2 ~ format",
        "set formt vertical ~ 2 ~ no setting is called formt",
        "set rows = 1 ~ 2 ~ ${rows} is a result of the last command",
        "set 1a = 1 ~ 2 ~ 1a is no name of a variable",
        "set x = ~ 2 ~ x needs a value",
        "for rows in a|end ~ 2 ~ ${rows} is a result",
        "echo ${zone x} ~ 2 ~ ${NAME}",
        "set n = x|if ${n} > 3|end ~ 2 ~ > compares numbers, and 'x' is none",
        "set n = x|repeat ${n}|end ~ 2 ~ repeat takes a whole number of times, not 'x'",
        "sleep long ~ 2 ~ sleep takes seconds",
        "status|end ~ 2 ~ end without",
        "fro x in a ~ 2 ~ unknown command fro (did you mean for?)",
      })
  void whatIsWrongIsSaidWithItsPlace(String script, int code, String message) throws IOException {
    Answer told = run(script);
    assertThat(told.exitCode().value()).as(told.all()).isEqualTo(code);
    assertThat(told.err()).contains("a.rsh:").contains(message);
    assertThat(told.err().lines().reduce((one, other) -> other).orElseThrow())
        .matches(" +\\| +\\^+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"if ${rows} > 0\necho x\n", "end\n", "for\n", "echo 'x\n"})
  void whatFailedInAPipeIsSaidBeforeWhatIsWrongBehindIt(String rest) {
    BufferedReader input = new BufferedReader(new StringReader("find --claim nope\n" + rest));
    ScriptRunner runner = shell.bean(ScriptRunner.class);
    assertThatThrownBy(() -> runner.runInput(input, List.of()))
        .hasMessageStartingWith("standard input:1: no claim is named \"nope\"");
  }

  @Test
  void aCommandThatFailsHasNoAnswerAnyMore() throws IOException {
    Answer told =
        run(
            "find --claim 1cpu-64M-10G|find --claim nosuch|expect error 'no claim'|"
                + "echo ${find.groups[0].providers[0].name}");
    assertThat(told.err()).contains("a.rsh:4: ", "the last answer of find, and there is none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "repeat 999999999999|end ~ a.rsh:1: ",
        "find --claim nosuch|for turn in 1..999999999999|end ~ a.rsh:2: ",
      })
  void aLoopThatIsCancelledSaysWhereAndEndsWith130(String script, String place)
      throws IOException, InterruptedException {
    RunningStatement running = shell.bean(RunningStatement.class);
    ScriptVariables variables = shell.bean(ScriptVariables.class);
    AtomicBoolean over = new AtomicBoolean();
    Thread cancelling =
        new Thread(
            () -> {
              while (!over.get()) {
                if (script.startsWith("repeat") || variables.find("turn").isPresent()) {
                  running.cancel();
                }
                Thread.onSpinWait();
              }
            });
    cancelling.start();
    Answer told = run(script);
    over.set(true);
    cancelling.join();
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(told.err()).contains(place).contains("cancelled");
  }

  @Test
  void aWrongBlockIsFoundBeforeAnythingRuns() throws IOException {
    assertThat(run("echo hi|if ${rows} > 0|echo x").out()).isEmpty();
  }

  @Test
  void theFirstFailureEndsAScriptUnlessItIsExpected() throws IOException {
    assertThat(run("find --claim x|echo no").out()).isEmpty();
    Answer told = run("for c in x y|find --claim ${c}|expect error 'no claim'|end|echo yes");
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
    assertThat(told.out()).isEqualTo("yes\n");
    assertThat(run("echo ${nmae}|expect error 'no variable'|echo yes").out()).isEqualTo("yes\n");
    Answer later = run("if 1 = 1|find --claim x|end|if 1 = 1|expect error 'no claim'|end");
    assertThat(later.exitCode()).as(later.all()).isEqualTo(ExitCode.OK);
  }

  @Test
  void expectationsInBlocksAreOfTheCommandBefore() throws IOException {
    Answer told =
        run(
            "repeat 2|find --claim 1cpu-64M-10G|expect rows 50|expect statements <= 3|"
                + "expect index ix_inventories_type_provider|end");
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
    Answer unmet = run("repeat 2|find --claim 1cpu-64M-10G|expect rows 5|end");
    assertThat(unmet.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(unmet.err()).endsWith("  3 | expect rows 5\n    | ^^^^^^^^^^^^^\n");
  }

  @Test
  void onErrorContinueGoesOnAndTheFirstFailureNobodyAskedAboutIsTheExitCode() throws IOException {
    Answer told =
        run("on error continue|find --claim x|echo a|release --consumer nobody|echo b|status");
    assertThat(told.out()).contains("a\n").contains("b\n").contains("connection");
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err())
        .contains("a.rsh:2: no claim", "a.rsh:4: ")
        .endsWith("a.rsh: 2 commands failed, the first in line 2\n");
    Answer asked =
        run("on error continue|find --claim x|if ${status} = 2|echo ${error}|end|status");
    assertThat(asked.exitCode()).as(asked.all()).isEqualTo(ExitCode.OK);
    assertThat(asked.out()).startsWith("no claim is named");
    Answer stopped = run("on error continue|lod|on error stop|find --claim x|echo no");
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void onErrorStopIsForWhatFailsFromThereOn() throws IOException {
    Answer told = run("on error continue|lod|echo a|on error stop|echo b|status");
    assertThat(told.out()).startsWith("a\nb\n").contains("connection");
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err().split("unknown command lod", -1)).hasSize(2);
    Answer asked = run("on error continue|lod|on error stop|if ${status} = 2|echo asked|end");
    assertThat(asked.out()).isEqualTo("asked\n");
    assertThat(asked.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void keepGoingShowsAllFailuresAlsoThoseOfScriptsItCalls() throws IOException {
    Files.writeString(folder.resolve("inner.rsh"), "lod\non error stop\nlod\necho inner\n");
    Answer told =
        run(
            "find --claim 1cpu-64M-10G|expect rows 5|source inner.rsh|lod|echo end",
            "--keep-going");
    assertThat(told.out()).endsWith("inner\nend\n");
    assertThat(told.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(told.err()).contains("4 commands failed, the first in line 2");
  }

  @Test
  void scriptsStandBesideThoseThatCallThemAndHaveArgumentsOfTheirOwn() throws IOException {
    Files.writeString(
        folder.resolve("inner.rsh"), "echo ${1:-none} $2\nset from = inner\nfor x in $@\nend\n");
    Answer told = run("source inner.rsh a 'b c'|echo ${from} $1 ${x}", "outer");
    assertThat(told.out()).as(told.all()).isEqualTo("a b c\ninner outer b c\n");
  }

  @Test
  void optionsStandBeforeAScriptOrBehindIt() throws IOException {
    assertThat(run("echo ${a} ${b} $1", "--var", "a=1", "x", "--var=b=2 3").out())
        .isEqualTo("1 2 3 x\n");
    Answer quiet = run("status|say prose|echo $1", "--quiet", "--", "--quiet");
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).endsWith("--quiet\n");
    assertThat(run("set x = 1|status $1", "--echo", "--", "--format=csv").out())
        .startsWith("runm> set x = 1\nrunm> status --format=csv\n");
    assertThat(run("echo x", "--dry-rnu").err()).contains("(did you mean --dry-run?)");
    assertThat(shell.run("--dry-run", "status").err()).contains("--dry-run goes with a script");
    assertThat(shell.run("--quiet", "status").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aReportForCiServersHasExpectationsAndWhatFailed() throws Exception {
    Path report = folder.resolve("out/report.xml");
    run(
        "repeat 2|find --claim 1cpu-64M-10G|expect rows 50|end|find --claim '<&>'|expect rows 5",
        "--keep-going",
        "--junit",
        report.toString());
    var suite =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(Files.readString(report))
        .contains("name=\"line 3: expect rows 50\"", "name=\"line 3: expect rows 50 (#2)\"")
        .contains("line=\"5\"", "file=\"" + folder.resolve("a.rsh"), "time=\"0.");
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(run("status", "--junit", folder.resolve("mine.txt").toString()).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aReportForCiServersHoldsNoSecrets() throws IOException {
    Path report = folder.resolve("secret.xml");
    Answer told =
        run(
            "find --claim passphrase-hush|expect error 'passphrase-hush'|find --claim api-key-hush",
            "--keep-going",
            "--junit",
            report.toString());
    assertThat(told.err()).contains("api-key-hush");
    assertThat(Files.readString(report))
        .contains("line 2: left out", "line 3: left out")
        .doesNotContain("hush");
  }

  @Test
  void marksStandUnderTheWordAlsoBehindWideLetters() throws IOException {
    assertThat(run("echo 日本 ${nme}").err())
        .endsWith("  1 | echo 日本 ${nme}\n    |           ^^^^^^\n");
  }

  @Test
  void theCommandsOfAScriptAreThoseOfAllBranchesAndWordsOfLoops() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.rsh"),
            """
            set limit = 3
            for claim in $@ 1..2
              find --claim ${claim} --limit ${limit}
            end
            if ${rows} > 0
              status
            else
              stats
            end
            repeat 9
              release --consumer ${claim.consumer}
              expect rows 1
            end
            source inner.rsh vm1
            """);
    Files.writeString(folder.resolve("inner.rsh"), "# its own\n\nconsumer $1 --limit ${limit}\n");
    assertThat(shell.bean(Scripts.class).commands(file.toString(), List.of("x")))
        .extracting(command -> command.number() + " " + command.line())
        .containsExactly(
            "3 find --claim x --limit 3",
            "3 find --claim 1 --limit 3",
            "3 find --claim 2 --limit 3",
            "6 status",
            "8 stats",
            "11 release --consumer ${claim.consumer}",
            "14 consumer vm1 --limit 3");
  }

  private Answer run(String script, String... words) throws IOException {
    Path file = folder.resolve("a.rsh");
    Files.writeString(file, script.replace('|', '\n') + "\n");
    List<String> all = new ArrayList<>(List.of(file.toString()));
    all.addAll(List.of(words));
    return shell.run(all.toArray(String[]::new));
  }
}
