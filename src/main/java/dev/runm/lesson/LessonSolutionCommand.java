package dev.runm.lesson;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson solution}. */
@ShellCommand
class LessonSolutionCommand {
  private final Course course;

  LessonSolutionCommand(Course course) {
    this.course = course;
  }

  @Command(
      name = {"lesson", "solution"},
      group = "Lessons",
      description = "Shows commands that meet the step's check.")
  void solution() {
    course.solution();
  }
}
