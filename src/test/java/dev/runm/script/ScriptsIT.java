package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.session.RunningStatement;
import dev.runm.shell.CancelledException;
import dev.runm.testing.TestShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading scripts without running them, and what reaches them from outside. */
class ScriptsIT {
  private static final String ENDLESS = "for x in 1..999999999999\necho ${x}\nend\nstatus\n";

  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    shell = TestShell.in("script_read");
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

  private List<ScriptCommand> commands() throws IOException {
    Path file = Files.writeString(folder.resolve("a.rsh"), ENDLESS);
    return shell.bean(Scripts.class).commands(file.toString(), List.of());
  }
}
