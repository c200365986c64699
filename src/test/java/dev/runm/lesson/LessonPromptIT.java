package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson at the prompt, whose keys are typed by the test. */
class LessonPromptIT {
  private static final String LESSON =
      """
      # Words

      ## First
      %s
      ```check
      expect command help
      ```
      ```solution
      help exit
      ```
      ```learnt
      That was **help**.
      ```

      ## Second
      ```check
      expect error 'nothing'
      ```
      ```solution
      profiles nothing
      ```
      """;

  @TempDir Path folder;
  private TerminalShell terminal;

  @BeforeEach
  void open() throws IOException {
    TestServer.drop("lesson_prompt");
    terminal = TerminalShell.in("lesson_prompt", Map.of("NO_COLOR", "1"), folder);
  }

  @AfterEach
  void close() throws IOException {
    terminal.close();
  }

  @Test
  void thePromptTellsTheStepAndEachCommandIsLookedAt() throws IOException {
    terminal.enter("lesson " + lesson(""));
    terminal.awaitShown("Step 1 of 2: First");
    terminal.awaitShown("lesson words 1/2");
    terminal.enter("help exit");
    terminal.awaitError("Right. That was help.");
    terminal.awaitError("Step 2 of 2: Second");
    terminal.awaitShown("lesson words 2/2");
    terminal.enter("find --claim nothing-like-it");
    terminal.awaitError("That was Words, 2 of 2 steps done.");
    assertThat(terminal.errors()).containsSubsequence("error: ", "Right.", "That was Words");
    leave();
  }

  /** The other session of a step lets go of what it holds as soon as somebody waits for it. */
  @Test
  void anotherSessionIsPlayedMeanwhile() throws IOException {
    String meanwhile =
        """
        ```setup
        load 100-shared-compute
        ```
        ```meanwhile
        begin
        sql --write --yes UPDATE providers SET generation = 7 WHERE id = 1
        wait
        rollback
        ```
        """;
    terminal.enter("lesson " + lesson(meanwhile));
    terminal.awaitError("other session> sql --write --yes UPDATE providers");
    terminal.enter(
        "sql --write --yes UPDATE providers SET generation = generation + 40 WHERE id = 1");
    terminal.awaitError("waits for me");
    terminal.awaitError("other session> rollback");
    terminal.enter("sql SELECT generation + 1 FROM providers WHERE id = 1");
    terminal.awaitShown("42");
    leave();
  }

  @Test
  void beforeADeploymentIsReplacedItIsAsked() throws IOException {
    terminal.close();
    System.setProperty("runm.terminal", "true");
    try {
      terminal = TerminalShell.in("lesson_prompt", Map.of("NO_COLOR", "1"), folder);
    } finally {
      System.clearProperty("runm.terminal");
    }
    terminal.enter("load 100-shared-compute");
    terminal.awaitShown("loaded 100-shared-compute");
    String file = lesson("```setup\nload 100-partitioned\n```");
    terminal.enter("lesson " + file);
    terminal.awaitShown("The lesson replaces 100-shared-compute and all that it holds: go on? y/N");
    terminal.enter("");
    terminal.awaitError("not agreed: nothing was done");
    terminal.enter("lesson " + file);
    terminal.awaitShown("go on? y/N");
    terminal.enter("y");
    terminal.awaitShown("loaded 100-partitioned");
    terminal.awaitShown("Step 1 of 2: First");
    terminal.enter("lesson show");
    terminal.awaitShown("loaded 100-partitioned");
    terminal.enter("load 100-shared-compute");
    terminal.awaitShown("loaded 100-shared-compute");
    String claims = "claim 1cpu-64M-10G --execute";
    terminal.enter("lesson " + lesson("```setup\n" + claims + "\n" + claims + "\n```"));
    terminal.awaitShown("The lesson runs " + claims);
    terminal.awaitShown("go on? y/N");
    terminal.enter("y");
    terminal.awaitShown("Step 1 of 2: First");
    leave();
  }

  private String lesson(String blocks) throws IOException {
    return Files.writeString(folder.resolve("words.md"), LESSON.formatted(blocks)).toString();
  }

  private void leave() throws IOException {
    terminal.enter("exit");
    assertThat(terminal.exitCode()).isEqualTo(ExitCode.OK);
  }
}
