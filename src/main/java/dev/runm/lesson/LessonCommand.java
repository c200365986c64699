package dev.runm.lesson;

import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code lesson [NAME]}. */
@ShellCommand
class LessonCommand {
  private final LessonFiles files;
  private final LessonProgress progress;
  private final LessonWatch watch;
  private final ObjectProvider<Course> course;

  LessonCommand(
      LessonFiles files,
      LessonProgress progress,
      LessonWatch watch,
      ObjectProvider<Course> course) {
    this.files = files;
    this.progress = progress;
    this.watch = watch;
    this.course = course;
  }

  @Command(
      name = "lesson",
      group = "Lessons",
      description = "Lists the lessons, or begins one, or goes on with it.",
      help =
          """
          A lesson shows a short text and a command to try. Type it, or any other that
          does the same: the lesson looks at the answer and at the plan, says what is
          missing or goes on. What was done is kept until lesson reset.

          Most lessons load a deployment in place of the one that is there, consumers and
          allocations included. If no lesson has loaded that one, it is asked first, also
          before a step writes to it.

          Lessons are plain files, scripts/lessons/*.md, which teachers can write; set
          lessons FOLDER adds a folder of your own, lesson own.md takes any file, and
          lesson play own.md tries all its solutions.

            lesson relations""")
  @Changing(with = "lesson")
  @Nullable Report lesson(
      @Nullable @Argument(index = 0, description = "a lesson, by name or file") String lesson,
      @Option(longName = "yes", description = "replaces or changes any deployment without asking")
          boolean yes) {
    if (lesson == null) {
      return LessonsReport.of(files.all(), progress, watch.note());
    }
    course.getObject().begin(files.named(lesson), new Agreement("lesson", yes));
    return null;
  }
}
