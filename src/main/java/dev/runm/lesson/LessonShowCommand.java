package dev.runm.lesson;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson show}. */
@ShellCommand
class LessonShowCommand {
  private final Course course;

  LessonShowCommand(Course course) {
    this.course = course;
  }

  @Command(
      name = {"lesson", "show"},
      group = "Lessons",
      description = "Shows the step again, with all prepared anew for it.")
  void show() {
    course.show();
  }
}
