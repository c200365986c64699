package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonTextTest {
  private static final String STEP =
      "\n## Step\n```try\nstats\n```\n```check\nexpect rows 1\n```\n";

  @Test
  void textStandsAroundBlocksAndBlocksAreLines() {
    Lesson lesson =
        read(
            """
            # Title

            Question: Why?
            Minutes: 7

            Opening.

            ```setup
            load x
            ```

            ## First

            Before.

            ```yaml
            a: 1
            ```

            ~~~try
            # a comment
            find --claim x \\
              --limit 3

            stats
            ~~~

            ```check
            expect rows 3
            ```

            After.
            """);
    assertThat(lesson.title()).isEqualTo("Title");
    assertThat(lesson.question()).isEqualTo("Why?");
    assertThat(lesson.minutes()).isEqualTo(7);
    assertThat(lesson.opening().prose()).isEqualTo("Opening.");
    assertThat(lesson.opening().lines(Part.SETUP))
        .containsExactly(new Block.Line(9, "load x", false));
    Step step = lesson.steps().get(0);
    assertThat(step.prose()).startsWith("Before.\n\n```yaml\na: 1\n```\n").endsWith("After.");
    assertThat(step.lines(Part.TRY))
        .containsExactly(
            new Block.Line(22, "find --claim x \\\n  --limit 3", false),
            new Block.Line(25, "stats", false));
    assertThat(step.solution()).isEqualTo(step.lines(Part.TRY));
  }

  @Test
  void aDashSaysThatACommandMayFail() {
    Lesson lesson = read("# T\n```setup\n- release --consumer x\n```\n" + STEP);
    assertThat(lesson.opening().lines(Part.SETUP))
        .containsExactly(new Block.Line(3, "release --consumer x", true));
  }

  @Test
  void commandsGoOnAsThoseOfScriptsDo() {
    Lesson lesson =
        read(
            """
            # T
            ```setup
            - find \\
              # why
              --claim x

            echo 'a
              b'
            stats
            ```
            """
                + STEP);
    assertThat(lesson.opening().lines(Part.SETUP))
        .containsExactly(
            new Block.Line(3, "find \\\n  --claim x", true),
            new Block.Line(7, "echo 'a\n  b'", false),
            new Block.Line(9, "stats", false));
  }

  @Test
  void aStepIsKnownByTitleAndCheckAlone() {
    Step before = read("# T\n" + STEP).steps().get(0);
    assertThat(read("# Another\n" + STEP.replace("stats", "status")).steps().get(0).mark())
        .isEqualTo(before.mark());
    assertThat(read("# T\n" + STEP.replace("rows 1", "rows 2")).steps().get(0).mark())
        .isNotEqualTo(before.mark());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no title | own.md:1: a lesson begins with its title: # TITLE",
        "# T | own.md:1: a lesson has steps: ## TITLE begins one",
        "# T;Minutes: ten | own.md:2: Minutes takes a whole number, not 'ten'",
        "# T;## S;```chek;x;``` | own.md:3: a block cannot be 'chek' (did you mean check?)",
        "# T;## S;```try;x | own.md:3: the block that begins here is not closed: ```",
        "# T;## S;```try;# only this;``` | own.md:3: the block try is empty",
        "# T;## S;```try;x;y \\;``` | own.md:5: the block ends where the line should continue",
        "# T;```hint;x;```;## S | own.md:2: hint belongs to a step: ## TITLE begins one",
        "# T;## S;```try;x;``` | own.md:2: step 'S' has no block check",
        "# T;## S;```check;expect rows 1;``` | own.md:2: step 'S' has no block try"
      })
  void whatIsWrongIsNamedWithItsLine(String text, String fault) {
    assertThatThrownBy(() -> read(text.replace(";", "\n")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(fault);
  }

  @Test
  void hintsAreInOrder() {
    assertThat(read("# T\n" + STEP + "```hint\na\n```\n```hint\nb\n```").steps().get(0).hints())
        .isEqualTo(List.of("a", "b"));
  }

  private static Lesson read(String text) {
    return LessonText.read("own", Path.of("own.md"), text, RestRule.NONE);
  }
}
