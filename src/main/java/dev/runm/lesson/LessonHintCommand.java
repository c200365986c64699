package dev.runm.lesson;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson hint}. */
@ShellCommand
class LessonHintCommand {
  private final Course course;

  LessonHintCommand(Course course) {
    this.course = course;
  }

  @Command(
      name = {"lesson", "hint"},
      group = "Lessons",
      description = "Helps with the step that goes on; again, helps more.")
  void hint() {
    course.hint();
  }
}
