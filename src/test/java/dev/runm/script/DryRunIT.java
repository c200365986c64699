package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.session.ServerSource;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks scripts in a shell that has no server at all. */
class DryRunIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    ServerSource none =
        () -> {
          throw new UserException("a server was asked for");
        };
    shell = TestShell.on(none);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "status|lod ~ 2 ~ unknown command lod ~ ^^^",
        "find --clam x ~ 1 ~ unknown option --clam ~ ^^^^^^",
        "load 100-shared-compute|find --claim 1cpu-64M-1G ~ 2 ~ no claim is named ~ ^^^^^^^^^^^",
        "load 100-shred-compute ~ 1 ~ 100-shred-compute ~ ^^^^^^^^^^^^^^^^^",
        "explain find --claim nosuch ~ 1 ~ no claim is named ~ ^^^^^^",
        "status|expect rowz 5 ~ 2 ~ expect does not know 'rowz 5' ~ ^^^^",
        "if ${rows} > 0|status|else|echo ${zone}|end ~ 4 ~ no variable is called zone ~ ^^^^^^^",
        "set zone = a|for x in a|echo ${zoen}|end ~ 3 ~ did you mean zone? ~ ^^^^^^^",
        "echo $1 ~ 1 ~ wants an argument $1 ~ ^^",
        "for x in a|status ~ 1 ~ for has no end ~ ^^^",
        "set formt vertical ~ 1 ~ no setting is called formt ~ ^^^^^",
        "source nosuch.rsh ~ 1 ~ there is no script nosuch.rsh ~ ^^^^^^^^^^",
        "for c in 1cpu-64M-10G nosuch|find --claim ${c}|end ~ 2 ~ named \"nosuch\" ~ ^^^^^^^^^^^^^^^^^",
        "set c = nosuch|find --claim ${c} ~ 2 ~ no claim is named \"nosuch\" ~ ^^^^^^^^^^^^^^^^^",
        "repeat 2|set c = nosuch|find --claim ${c}|end ~ 3 ~ no claim is named \"nosuch\" ~ ^^^^^^^^^^^^^^^^^",
        "for n in 1..3|lod ${n}|end ~ 2 ~ unknown command lod ~ ^^^",
        "set format bogus ~ 1 ~ format cannot be 'bogus' ~ ^^^^^",
        "set format = bogus ~ 1 ~ format cannot be 'bogus' ~ ^^^^^",
        "for f in json yuml|set format ${f}|end ~ 2 ~ format cannot be 'yuml' ~ ^^^^^^^^^^^^^^^",
        "timing nope ~ 1 ~ timing cannot be 'nope' ~ ^^^^",
        "status|expect rwos 3 ~ 2 ~ expect does not know 'rwos 3' (did you mean rows?) ~ ^^^^",
        "status|sql UPDATE consumers SET uuid = 1 ~ 2 ~ UPDATE needs sql --write ~ ^^^^^^",
        "explain sql DELETE FROM consumers ~ 1 ~ DELETE needs sql --write ~ ^^^",
        "sql COMMIT ~ 1 ~ type commit ~ ^^^^^^",
        "begin|rollback before-fill ~ 2 ~ did you mean rollback to before-fill? ~ ^^^^^^^^^^^",
        "begin|rollback too x ~ 2 ~ did you mean rollback to x? ~ ^^^^^^^^",
        "watch --every soon stats ~ 1 ~ --every takes seconds ~ ^^^^^^^",
        "watch --count 0 stats ~ 1 ~ --count takes a whole number from 1 ~ ^^^^^^^",
        "connect db --tls requird ~ 1 ~ did you mean REQUIRED? ~ ^^^^^",
        "help fnid ~ 1 ~ did you mean find? ~ ^^^^",
        "help baseline svae ~ 1 ~ did you mean baseline save? ~ ^^^^^^^^",
        "claim 1cpu-64M-10G --execute --count 0 ~ 1 ~ --count takes ~ ^^^^^^^",
        "fill --claim 1cpu-64M-10G --to 500% ~ 1 ~ --to takes a share ~ ^^^^",
        "whatif hide ~ 1 ~ an index is missing ~ ^^^^^^^^^^^",
        "whatif add ix_new ~ 1 ~ 'ix_new' ends too early ~ ^^^^^^",
        "lesson relatons ~ 1 ~ did you mean relations? ~ ^^^^^^^^",
        "lesson play relations 99 ~ 1 ~ no lesson is called 99 ~ ^^",
        "mapper show findNothing ~ 1 ~ there is no statement findNothing ~ ^^^^^^^^^^^",
        "find --claim 1cpu-64M-10G --format jsn ~ 1 ~ unknown format jsn ~ ^^^",
      })
  void whatIsWrongIsFoundBeforeAnythingRuns(String script, int line, String message, String marks)
      throws IOException {
    Answer told = dry(script);
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err())
        .contains("a.rsh:%d: ".formatted(line))
        .contains(message)
        .containsPattern("\\| +" + java.util.regex.Pattern.quote(marks) + "\n");
    assertThat(told.out()).isEmpty();
  }

  @Test
  void allThatIsWrongIsShownAlsoInScriptsItCalls() throws IOException {
    Files.writeString(folder.resolve("inner.rsh"), "echo $1 ${outer} ${late}\nlod\n");
    Answer told = dry("set outer = 1|source inner.rsh a|lood|find --claim x|set late = 2");
    assertThat(told.err())
        .contains("inner.rsh:2: unknown command lod", "a.rsh:3: ", "a.rsh:4: no claim")
        .doesNotContain("late", "outer")
        .endsWith("a.rsh: 3 lines are wrong, and nothing was run\n");
  }

  @Test
  void valuesThatCannotBeAreFoundWhateverTheyAreGivenTo() throws IOException {
    Answer told =
        dry(
            "find --claim 1cpu-64M-10G --limit x|explain providers --limit 0|history --limit y|"
                + "sql --limit -1 SELECT 1|find --claim 1cpu-64M-10G --order fre|"
                + "claim 1cpu-64M-10G --acquire +2x|begin --isolation none|"
                + "find --claim 1cpu-64M-10G --limit ${rows}");
    assertThat(told.err())
        .contains("a.rsh:1: --limit takes a whole number from 1, or all; not x")
        .contains("a.rsh:2: --limit takes a whole number from 1, or all; not 0")
        .contains("a.rsh:3: --limit takes", "a.rsh:4: --limit takes a whole number from 0")
        .contains("a.rsh:5: ", "a.rsh:6: --acquire takes a time", "a.rsh:7: unknown isolation")
        .endsWith("a.rsh: 7 lines are wrong, and nothing was run\n");
  }

  @Test
  void blocksThatAreWrongHideNothingElse() throws IOException {
    Files.writeString(folder.resolve("inner.rsh"), "end\nlood\n");
    Answer told =
        dry("if ${rows} > 0|lod|for z in a|echo ${z} ${zz}|source inner.rsh|set format jsn");
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err())
        .contains("a.rsh:3: for has no end", "a.rsh:2: unknown command lod")
        .contains("a.rsh:4: no variable is called zz", "a.rsh:6: format cannot be 'jsn'")
        .contains("inner.rsh:1: end without if", "inner.rsh:2: unknown command lood")
        .endsWith("a.rsh: 6 lines are wrong, and nothing was run\n");
  }

  @Test
  void whatOnlyARunKnowsIsLeftToTheRun() throws IOException {
    Answer told =
        dry(
            "claim 1cpu-64M-10G --execute|release --consumer ${claim.consumer}|"
                + "for c in 1cpu-64M-10G|find --claim ${c} --limit ${n:-5}|end|set n = ${rows}|"
                + "find --claim 1cpu-64M-10G --limit ${n}|expect rows ${n}|repeat ${n}|end|"
                + "source ${c}.rsh|echo $1",
            "x");
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
    assertThat(told.err()).contains("nothing is wrong");
  }

  @Test
  void whatAConditionAsksAboutIsLeftToTheRun() throws IOException {
    Answer told =
        dry(
            "for c in 1cpu-64M-10G none|if ${c} = none|status|else|find --claim ${c}|end|end|"
                + "set d = none|if ${d} != none|find --claim ${d}|end|"
                + "set e = none|set e = 1cpu-64M-10G|find --claim ${e}|"
                + "for c in none|set c = $1|find --claim ${c}|end|"
                + "for c in ${rows}|find --claim ${c}|end",
            "1cpu-64M-10G");
    assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aFailureThatTheNextLineExpectsIsRight() throws IOException {
    Answer told =
        dry(
            "find --claim nosuch|expect error 'No claim is named'|sql DELETE FROM consumers|"
                + "set what = reads|expect error 'only ${what}'|find --clam x|expect error 'no claim'");
    assertThat(told.err())
        .contains("a.rsh:6: unknown option --clam")
        .contains("a.rsh:3: sql only reads")
        .contains("2 lines are wrong");
  }

  @Test
  void theShippedScriptsAreRight() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rsh")).sorted().toList()) {
        Answer told = shell.run(file.toString(), "--dry-run");
        assertThat(told.exitCode()).as(told.all()).isEqualTo(ExitCode.OK);
      }
    }
  }

  private Answer dry(String script, String... words) throws IOException {
    Path file = folder.resolve("a.rsh");
    Files.writeString(file, script.replace('|', '\n') + "\n");
    List<String> all = new ArrayList<>(List.of("--dry-run", file.toString()));
    all.addAll(List.of(words));
    return shell.run(all.toArray(String[]::new));
  }
}
