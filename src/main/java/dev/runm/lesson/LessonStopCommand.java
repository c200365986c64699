package dev.runm.lesson;

import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson stop}. */
@ShellCommand
class LessonStopCommand {
  private final Course course;
  private final Screen screen;

  LessonStopCommand(Course course, Screen screen) {
    this.course = course;
    this.screen = screen;
  }

  @Command(
      name = {"lesson", "stop"},
      group = "Lessons",
      description = "Leaves the lesson; what was done is kept.")
  void stop() {
    Lesson left = course.going();
    course.stop();
    screen.line("left: lesson %s goes on from here".formatted(left.name()));
  }
}
