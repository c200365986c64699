package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.session.RunningStatement;
import dev.runm.shell.CancelledException;
import dev.runm.testing.TestShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.ReflectionTestUtils;

/** Reading scripts without running them, and what reaches them from outside. */
class ScriptsIT {
  private static final String ENDLESS = "for x in 1..999999999999\necho ${x}\nend\nstatus\n";

  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    shell = TestShell.in("script_read");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLoopWhoseBodyAddsNoCommandsIsNotCountedToItsEnd() throws IOException {
    assertThat(commands())
        .extracting(command -> command.line().toString())
        .containsExactly("status");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readingAScriptCanBeCancelled() {
    RunningStatement running = shell.bean(RunningStatement.class);
    running.cancel();
    try {
      assertThatThrownBy(this::commands)
          .isInstanceOf(ScriptFailedException.class)
          .hasCauseInstanceOf(CancelledException.class)
          .hasMessageContaining("a.rsh:1: ");
    } finally {
      running.reset();
    }
  }

  @Test
  void aByteOrderMarkBeforeStandardInputIsNoText() {
    ScriptRunner runner = shell.bean(ScriptRunner.class);
    runner.prepare(ScriptOptions.USUAL);
    runner.runInput(new BufferedReader(new StringReader("\ufeffset marked = yes\n")), List.of());
    assertThat(shell.bean(ScriptVariables.class).find("marked")).contains(List.of("yes"));
  }

  @Test
  void anAnswerThatMemoryWasTooShortForIsNotSaidToBeMissing() {
    shell.typed("find --claim 1cpu-64M-10G");
    assertThat(shell.typed("echo ${find.groups[0].providers[0].name}").out()).startsWith("east-");
    letGo(shell.bean(LastResults.class));
    assertThat(shell.typed("echo ${find.groups[0].providers[0].name}").err())
        .contains(
            "the last answer of find, which was let go when memory ran short: run find again");
  }

  /** Does as the machine does where memory is short. */
  private static void letGo(LastResults results) {
    Map<?, ?> answers = (Map<?, ?>) ReflectionTestUtils.getField(results, "answers");
    answers.values().forEach(answer -> ((java.lang.ref.Reference<?>) answer).clear());
  }

  private List<ScriptCommand> commands() throws IOException {
    Path file = Files.writeString(folder.resolve("a.rsh"), ENDLESS);
    return shell.bean(Scripts.class).commands(file.toString(), List.of());
  }
}
