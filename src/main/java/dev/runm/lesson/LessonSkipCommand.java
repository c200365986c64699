package dev.runm.lesson;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson skip}. */
@ShellCommand
class LessonSkipCommand {
  private final Course course;

  LessonSkipCommand(Course course) {
    this.course = course;
  }

  @Command(
      name = {"lesson", "skip"},
      group = "Lessons",
      description = "Goes on to the next step.")
  void skip() {
    course.skip();
  }
}
