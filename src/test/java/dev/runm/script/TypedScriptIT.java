package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.shell.TypedCommands;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed at the prompt: blocks, variables, and how it is recorded. */
class TypedScriptIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in("script_typed");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  private static TypedCommands typed() {
    return shell.bean(TypedCommands.class);
  }

  @Test
  void aBlockIsUnfinishedUntilItsEndUnlessItIsWrongAlready() {
    List.of("for x in a", "if a = b\nelse", "repeat 2\nif a = b\nend", "find \\", "echo 'a")
        .forEach(text -> assertThat(typed().open(text)).as(text).isPresent());
    List.of("status", "for x in a\nend", "if a", "end", "for x in a\nelse", "say it's", "")
        .forEach(text -> assertThat(typed().open(text)).as(text).isEmpty());
  }

  @Test
  void whatIsOpenIsTold() {
    assertThat(typed().open("for x in a\nif a = b")).contains("if");
    assertThat(typed().open("for x in a\nif a = b\nend\n")).contains("for");
    assertThat(typed().open("repeat 2\nsql SELECT 'a\n")).contains("'");
    assertThat(typed().open("echo \"it's")).contains("\"");
    assertThat(typed().open("sql SELECT /* it's")).contains("/*");
    assertThat(typed().open("find \\")).contains("");
    assertThat(typed().open("repeat 2\nfind \\\n\n")).contains("");
  }

  @Test
  void variablesAreThereAtThePromptAndDollarDigitsAreNothing() {
    typed().run("set limit = 2");
    Answer told = shell.typed("find --claim 1cpu-64M-10G --limit ${limit}");
    assertThat(told.out()).contains("(2 providers");
    assertThat(shell.typed("echo $1 $@").out()).isEqualTo("$1 $@\n");
    assertThatThrownBy(() -> typed().run("echo ${limt}"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("no variable is called limt (did you mean limit?)");
    assertThatThrownBy(() -> typed().run("echo ${1}")).hasMessageContaining("of scripts");
  }

  @Test
  void inABlockTheLineThatFailedIsShown() {
    assertThatThrownBy(() -> typed().run("for c in x\n  find --claim ${c}\nend"))
        .hasMessageStartingWith("no claim is named")
        .extracting(failure -> ((UserException) failure).excerpt().get(0))
        .isEqualTo("  2 | find --claim ${c}");
    assertThatThrownBy(() -> typed().run("lod"))
        .extracting(failure -> ((UserException) failure).excerpt())
        .isEqualTo(List.of());
  }

  @Test
  void aRecordedSessionReplaysWithTheSameAnswers() throws IOException {
    Path file = folder.resolve("session.rsh");
    typed().run("set zone = 'east row' b");
    String lines =
        """
        record %s
        echo ${zone} it\\'s
        for n in 1..2
          claim 1cpu-64M-10G --execute --consumer r-${n}
        end
        find --claim 1cpu-64M-10G --limit 2
        sql SELECT 'a
        b', \\
          COUNT(*) FROM providers
        echo 'one
        two'
        lod
        find --claim nosuch
        expect error 'no claim'
        sql ALTER USER me IDENTIFIED BY 'hush'
        set api_key = hush1
        connect me:hush2@nosuch.invalid
         set hush3 = x
        # what follows cleans up
        release --consumer r-1
        release --consumer r-2
        record stop
        """
            .formatted(file);
    StringBuilder before = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (String line : lines.lines().toList()) {
      text.append(text.isEmpty() ? "" : "\n").append(line);
      if (typed().open(text.toString()).isEmpty()) {
        before.append(shell.typed(text.toString()).out());
        text.setLength(0);
      }
    }
    String script = Files.readString(file);
    assertThat(script)
        .contains("set zone = 'east row' b\n")
        .contains(
            "# failed: unknown command lod", "\n# lod\n", "\nfind --claim nosuch\nexpect error")
        .contains("# what follows cleans up")
        .doesNotContain("hush", "record stop");
    typed().run("set zone = other");
    Answer again = shell.run(file.toString());
    assertThat(again.exitCode()).as(again.all()).isEqualTo(ExitCode.OK);
    assertThat(timeless(again.out())).isEqualTo(timeless(before.toString()));
  }

  private static String timeless(String text) {
    return text.replaceAll("[\\d.]+ m?s\\b", "TIME")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "MOMENT")
        .replaceAll("[0-9a-f]{32}", "UUID")
        .replaceAll("(deleted, no second held|ended now) +\\d", "$1 N");
  }

  @Test
  void aFileThatIsThereIsLeftAloneUnlessItIsGoneOnWith() throws IOException {
    Path file = Files.writeString(folder.resolve("there.rsh"), "echo mine\n");
    assertThatThrownBy(() -> typed().run("record " + file))
        .hasMessageContaining("is there already: --append goes on with it");
    typed().run("record --append " + file);
    assertThatThrownBy(() -> typed().run("record other.rsh")).hasMessageContaining("record stop");
    assertThatThrownBy(() -> typed().run("record off")).hasMessageContaining("record stop ends");
    assertThat(shell.typed("record").out()).isEqualTo("recording to " + file + "\n");
    typed().run("echo more");
    typed().run("record stop");
    assertThat(Files.readString(file)).startsWith("echo mine\n").endsWith("echo more\n");
    assertThatThrownBy(() -> typed().run("record stop"))
        .hasMessageContaining("nothing is recorded");
  }
}
