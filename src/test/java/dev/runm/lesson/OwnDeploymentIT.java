package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ServerAddress;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson leaves alone what somebody else has loaded, unless it is agreed that it need not. */
class OwnDeploymentIT {
  private static final String LESSON =
      """
      # Own

      %s

      ## First
      ```check
      expect command groups
      ```
      ```solution
      groups
      ```

      ## Second
      ```setup
      claim 1cpu-64M-10G --execute --consumer of-lesson
      ```
      ```check
      expect command partitions
      ```
      ```solution
      partitions
      ```
      """;

  private static final String MEANWHILE =
      """
      # Meanwhile

      ## First
      ```meanwhile
      claim 1cpu-64M-10G --execute --consumer rival
      ```
      ```check
      expect command groups
      ```
      ```solution
      groups
      ```
      """;

  private static final AtomicReference<ServerAddress> SERVER = new AtomicReference<>();
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    TestServer.drop("lesson_own");
    SERVER.set(TestServer.in("lesson_own"));
    shell = TestShell.on(SERVER::get);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @BeforeEach
  void loadByHand() {
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whoGoesOnIsAskedBeforeADeploymentOfTheSameNameIsWrittenTo() throws IOException {
    String lesson = lesson("loads.md", LESSON.formatted("```setup\nload 100-shared-compute\n```"));
    type("lesson --yes " + lesson, "groups", "lesson stop");
    assertThat(shell.line("lesson " + lesson).exitCode()).isEqualTo(ExitCode.OK);
    loadByHand();
    Answer refused = shell.line("lesson " + lesson);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err()).contains("the lesson would replace 100-shared-compute");
    assertThat(refused.err()).doesNotContain("runm> ");
    assertThat(claimed()).isFalse();
  }

  @Test
  void aStepIsNotPreparedInADeploymentThatNoLessonHasLoaded() throws IOException {
    String lesson = lesson("none.md", LESSON.formatted("Any deployment will do."));
    Answer refused = shell.line("lesson play " + lesson);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err())
        .contains(
            "the lesson would run claim 1cpu-64M-10G --execute --consumer of-lesson in"
                + " 100-shared-compute, which no lesson has loaded: lesson play NAME --yes agrees");
    assertThat(claimed()).isFalse();
    assertThat(shell.line("lesson play --yes " + lesson).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(claimed()).isTrue();
  }

  @Test
  void theWayAroundIsOneThatThereIs() throws IOException {
    String lesson = lesson("loads.md", LESSON.formatted("```setup\nload 100-shared-compute\n```"));
    for (String command : List.of("lesson", "lesson play")) {
      assertThat(shell.line(command + " " + lesson).err())
          .contains(
              command
                  + " NAME --yes agrees, connect HOST/SCHEMA or runm --url HOST/SCHEMA works in"
                  + " another schema")
          .doesNotContain("--schema");
    }
  }

  @Test
  void theOtherSessionFollowsToAnotherServer() throws IOException {
    TestServer.drop("lesson_elsewhere");
    String lesson = lesson("meanwhile.md", MEANWHILE);
    type("lesson --yes " + lesson);
    try {
      SERVER.set(TestServer.in("lesson_elsewhere"));
      assertThat(shell.line("connect").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("lesson show").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(shell.line("consumer rival").exitCode()).isEqualTo(ExitCode.OK);
    } finally {
      shell.bean(Course.class).stop();
      SERVER.set(TestServer.in("lesson_own"));
      shell.line("connect");
    }
  }

  private static boolean claimed() {
    return shell.line("consumer of-lesson").exitCode() == ExitCode.OK;
  }

  private String lesson(String name, String text) throws IOException {
    String file = Files.writeString(folder.resolve(name), text).toString();
    shell.line("lesson reset " + file);
    return file;
  }

  /** Types lines as a script does. */
  private void type(String... lines) throws IOException {
    Answer typed = shell.run(Files.write(folder.resolve("typed.rsh"), List.of(lines)).toString());
    assertThat(typed.exitCode()).as(typed.all()).isEqualTo(ExitCode.OK);
  }
}
