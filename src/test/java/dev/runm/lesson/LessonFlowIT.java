package dev.runm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a lesson goes: what a learner types, and what is said to it. */
class LessonFlowIT {
  private static final String LESSON =
      """
      # Racks and rows

      Question: What stands where?
      Minutes: 3

      The opening.

      ## Count

      Prose of the **first** step.

      ```try
      groups
      ```

      ```check
      expect command groups
      expect rows 6
      ```

      ```hint
      The first hint.
      ```

      ```hint
      The second hint.
      ```

      ```learnt
      There were ${rows}.
      ```

      ## Find

      ```try
      find --claim 1cpu-64M-10G --limit 3
      ```

      ```check
      expect command find
      expect rows 3
      expect index ix_inventories_type_provider on inventories
      expect examined <= 5000
      ```

      ## Fail

      ```check
      expect error 'has no provider'
      ```

      ```solution
      provider nobody
      ```
      """;

  private static TestShell shell;
  @TempDir private static Path folder;
  private String lesson;

  @BeforeAll
  static void open() {
    shell = TestShell.in("lesson_flow");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @BeforeEach
  void write() throws IOException {
    lesson = file("racks.md", LESSON);
    type("lesson reset " + lesson);
  }

  @Test
  void theLessonShowsItsTextAndWhatToTry() {
    assertThat(type("lesson " + lesson).out())
        .contains(
            "Racks and rows\n\nWhat stands where?\n\nThe opening.\n",
            "Step 1 of 3: Count\n\nProse of the first step.\n\nTry:\n    groups\n");
  }

  @Test
  void aDeploymentThatWasReplacedIsSaidWithTheWayBack() throws IOException {
    String own =
        file(
            "own.md",
            LESSON.replaceFirst("\n## ", "\n```setup\nload 1k-shared-compute\n```\n\n## "));
    Answer answer =
        type("lesson %s --yes".formatted(own), "load 100-shared-compute", "groups", "lesson stop");
    assertThat(answer.err().replaceAll("\\s+", " "))
        .contains(
            "Not yet: the lesson has loaded 1k-shared-compute, and something else is there now. `lesson own` brings it back.");
  }

  @Test
  void aRightAnswerIsPraisedWithItsFiguresAndTheNextStepShown() {
    Answer answer = type("lesson " + lesson, "groups", "lesson stop");
    assertThat(answer.err())
        .contains("Right. There were 6.\n\nStep 2 of 3: Find\n\nTry:\n    find --claim");
  }

  @Test
  void anyWayOfTypingThatMeetsTheCheckIsRight() {
    Answer answer =
        type(
            "lesson " + lesson,
            "lesson skip",
            "explain --no-sql find --limit 3 --claim 1cpu-64M-10G",
            "lesson stop");
    assertThat(answer.err()).contains("Right.", "Step 3 of 3: Fail");
  }

  @Test
  void theAnswerAndThePlanAreLookedAtAndNotTheWords() {
    Answer wrong =
        type("lesson " + lesson, "groups", "find --claim 1cpu-64M-10G --limit 4", "lesson stop");
    assertThat(wrong.err())
        .contains(
            "Not yet: expected rows 3 of 'find --claim 1cpu-64M-10G --limit 4', but it was 4.")
        .doesNotContain("Step 3");
    shell.line("whatif hide ix_inventories_type_provider");
    Answer hidden = type("lesson " + lesson, "find --claim 1cpu-64M-10G --limit 3", "lesson stop");
    shell.line("whatif reset");
    assertThat(hidden.err())
        .contains("Not yet: expected index ix_inventories_type_provider on inventories of");
  }

  @Test
  void anotherCommandIsNoWrongAnswerAndWhatConcernsTheSessionIsNotSpokenOf() {
    Answer answer = type("lesson " + lesson, "partitions", "help find", "set", "lesson stop");
    assertThat(answer.err()).containsOnlyOnce("Not yet").contains("this step is about `groups`");
  }

  @Test
  void hintsComeOneAfterTheOtherAndThenTheSolutionIsOffered() {
    Answer answer =
        type("lesson " + lesson, "lesson hint", "lesson hint", "lesson hint", "lesson solution");
    assertThat(answer.out())
        .containsSubsequence(
            "The first hint.",
            "There is another",
            "The second hint.",
            "There are no more hints: `lesson solution`",
            "This meets the check",
            "    groups\n");
  }

  @Test
  void aFailureMayBeWhatIsAskedFor() {
    Answer answer =
        type(
            "lesson " + lesson,
            "lesson skip",
            "lesson skip",
            "provider nobody",
            "expect error nobody");
    assertThat(answer.err()).containsSubsequence("error: ", "has no provider nobody", "Right.");
    assertThat(answer.err()).contains("That was Racks and rows, 1 of 3 steps done.");
  }

  @Test
  void whatWasDoneIsKeptUntilItIsReset() {
    type("lesson " + lesson, "groups", "lesson stop");
    try (TestShell another = TestShell.on(shell.bean(dev.runm.session.Session.class).server())) {
      assertThat(another.run("lesson", lesson).out()).contains("Step 2 of 3");
    }
    assertThat(type("lesson reset " + lesson, "lesson " + lesson).out()).contains("Step 1 of 3");
  }

  @Test
  void aStepThatATeacherHasChangedIsToBeDoneAgainAndNoOther() throws IOException {
    type("lesson " + lesson, "groups", "find --claim 1cpu-64M-10G --limit 3", "lesson stop");
    file("racks.md", LESSON.replace("There were ${rows}.", "Six."));
    assertThat(type("lesson " + lesson).out()).contains("Step 3 of 3");
    file("racks.md", LESSON.replace("expect rows 6", "expect rows >= 6"));
    assertThat(type("lesson " + lesson).out()).contains("Step 1 of 3");
  }

  @Test
  void whoGoesOnInAnotherDeploymentFindsWhatWasDoneBeforeDoneAgain() throws IOException {
    lesson =
        file("loads.md", LESSON.replace("The opening.", "```setup\nload 100-shared-compute\n```"));
    type("lesson reset " + lesson);
    assertThat(type("lesson --yes " + lesson, "groups").err()).contains("runm> load 100-shared");
    assertThat(type("lesson " + lesson).err()).doesNotContain("runm> load", "runm> groups");
    shell.line("load 100-partitioned");
    assertThat(type("lesson --yes " + lesson).err())
        .contains("runm> load 100-shared-compute", "runm> groups");
  }

  @Test
  void whatNoLessonHasLoadedIsNotReplacedWithoutBeingAsked() throws IOException {
    lesson =
        file("loads.md", LESSON.replace("The opening.", "```setup\nload 100-shared-compute\n```"));
    shell.line("lesson reset " + lesson);
    shell.line("load 100-partitioned");
    shell.line("load 100-shared-compute");
    for (String command : List.of("lesson", "lesson play")) {
      Answer refused = shell.line(command + " " + lesson);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(refused.err())
          .contains(
              "the lesson would replace 100-shared-compute, which no lesson has loaded, and all"
                  + " that it holds: "
                  + command
                  + " NAME --yes agrees")
          .doesNotContain("runm> load");
    }
    assertThat(shell.line("lesson play --yes " + lesson).exitCode()).isEqualTo(ExitCode.OK);
    try (TestShell another = TestShell.on(shell.bean(dev.runm.session.Session.class).server())) {
      assertThat(another.line("lesson play " + lesson).exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void lessonsAreListedWithHowFarTheLearnerIs() throws IOException {
    Files.writeString(folder.resolve("broken.md"), "# Broken\n");
    type("lesson " + lesson, "groups", "lesson skip", "lesson stop");
    shell.run("set", "lessons", folder.toString());
    assertThat(shell.line("lesson --format csv").out())
        .contains("racks,Racks and rows,What stands where?,1 of 3,3,");
    assertThat(shell.line("lesson --format json").out())
        .contains("\"steps\": 3", "\"done\": 1", "\"skipped\": 1")
        .contains("broken.md:1: a lesson has steps: ## TITLE begins one");
    assertThat(shell.line("lesson racks").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line("lesson racsk").err())
        .contains("no lesson is called racsk (did you mean racks?)");
    shell.run("set", "lessons", "");
    Files.delete(folder.resolve("broken.md"));
  }

  @Test
  void whatIsWrongInAFileIsNamedWithItsLine() throws IOException {
    assertThat(fault(LESSON.replace("The opening.", "```setup\nlod x\n```")))
        .contains("wrong.md:7: unknown command lod (did you mean load?)");
    assertThat(fault(LESSON.replace("expect rows 6", "expect row 6")))
        .contains("wrong.md:18: expect does not know 'row 6'");
    assertThat(fault(LESSON.replace("expect rows 6", "rows 6")))
        .contains("wrong.md:18: a check is made of lines that begin with expect");
    assertThat(fault(LESSON.replace("--limit 3", "--limt 3")))
        .contains("wrong.md:36: unknown option --limt for find (did you mean --limit?)");
  }

  @Test
  void playingNoticesAWrongSolutionAndACheckThatChecksNothing() throws IOException {
    Answer wrong = play(LESSON.replace("expect rows 6", "expect rows 7"));
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(wrong.err()).contains("wrong.md:18: expected rows 7 of 'groups', but it was 6");
    assertThat(play(LESSON.replace("expect command groups\nexpect rows 6", "expect no full scan")))
        .extracting(Answer::err)
        .asString()
        .contains("wrong.md:17: the check holds before anything is typed: it checks nothing");
    assertThat(play(LESSON).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aLineOfALessonEndsAsALineOfThePromptDoes() throws IOException {
    String text =
        LESSON
            .replace("provider nobody\n", "groups \\G\ngroups > ${folder}/g.csv\nprovider nobody\n")
            .replace("expect rows 6", "expect rows 6 # all");
    Answer played = play(text);
    assertThat(played.exitCode()).as(played.all()).isEqualTo(ExitCode.OK);
    assertThat(played.out()).contains("*** 1. group ***");
    assertThat(folder.resolve("g.csv")).content().startsWith("name,");
    assertThat(fault(text.replace("groups \\G", "lesson stop \\G")))
        .contains("lesson stop lists no rows that \\G could show");
  }

  @Test
  void withoutALessonThereIsNothingToHintAt() {
    assertThat(shell.line("lesson hint").err())
        .contains("no lesson goes on: lesson lists them, lesson NAME begins one");
    assertThat(shell.line("lesson hnt").err()).contains("(did you mean hint?)");
  }

  private String fault(String text) throws IOException {
    Answer answer = shell.run("lesson", file("wrong.md", text));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    return answer.err();
  }

  private Answer play(String text) throws IOException {
    return shell.run("lesson", "play", file("wrong.md", text));
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Types lines as a script does; the lesson ends with the script. */
  private static Answer type(String... lines) {
    try {
      Path script = Files.write(folder.resolve("typed.rsh"), List.of(lines));
      return shell.run(script.toString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } finally {
      shell.bean(Course.class).stop();
    }
  }
}
