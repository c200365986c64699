package dev.runm.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A begin whose statement, which is the user's to edit, cannot be put together. */
class BrokenBeginIT {
  private static final String BEGIN = "START TRANSACTION READ WRITE";
  private static final String BROKEN = "<if test=\"1 / 0 == 1\">x</if>";

  @TempDir private Path folder;

  @Test
  void noTransactionIsLeftBehindAndTheNextOneCanBegin() {
    try (ProjectCopy project = new ProjectCopy(folder);
        TestShell shell = TestShell.in("broken_begin")) {
      project.replace("SessionMapper", BEGIN, BROKEN + BEGIN);
      assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
      Answer begun = shell.line("begin");
      assertThat(begun.exitCode()).as(begun.all()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(begun.err()).startsWith("error: no transaction was begun: ");
      assertThat(shell.bean(Session.class).isInTransaction()).isFalse();
      project.replace("SessionMapper", BROKEN, "");
      assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("begin").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("commit").exitCode()).isEqualTo(ExitCode.OK);
    }
  }
}
