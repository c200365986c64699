package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson that is shipped, its solutions played: no check holds before, each holds then. */
class ShippedLessonsIT {
  private static final Path FOLDER =
      Path.of(System.getProperty("runm.home")).resolve("scripts/lessons");
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("lessons");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  static Stream<String> lessons() {
    return shell.bean(LessonFiles.class).names().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void eachSolutionMeetsItsCheck(String lesson) {
    Answer answer = shell.run("lesson", "play", lesson);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.all()).doesNotContain("other session> failed");
  }

  @Test
  void thereIsOneForEachQuestionAndTwoMore() {
    assertThat(lessons())
        .containsExactly(
            "relations",
            "consumption",
            "capabilities",
            "requests",
            "partitions",
            "claims",
            "distances",
            "slow-by-index",
            "two-sessions");
  }

  @Test
  void theySayWhatTheyTakeAndTeachSomethingInEveryStep() throws IOException {
    for (Lesson lesson : shell.bean(LessonFiles.class).whole()) {
      assertThat(lesson.question()).as(lesson.name()).endsWith("?");
      assertThat(lesson.minutes()).as(lesson.name()).isBetween(5, 15);
      assertThat(lesson.steps()).as(lesson.name()).hasSizeBetween(4, 6);
      assertThat(lesson.steps())
          .allSatisfy(step -> assertThat(step.learnt()).as(step.title()).isNotEmpty())
          .allSatisfy(step -> assertThat(step.hints()).as(step.title()).isNotEmpty());
      Step last = lesson.steps().get(lesson.steps().size() - 1);
      assertThat(last.title()).as(lesson.name()).startsWith("Your turn");
      assertThat(last.has(Part.TRY)).as("the last step is a task").isFalse();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.getFileName().toString().matches("\\d-.*\\.md")))
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .as("lines of %s", file)
                      .allMatch(line -> line.length() <= 100));
    }
  }
}
