package dev.runm.lesson;

import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code lesson reset NAME}. */
@ShellCommand
class LessonResetCommand {
  private final LessonFiles files;
  private final LessonProgress progress;
  private final Screen screen;

  LessonResetCommand(LessonFiles files, LessonProgress progress, Screen screen) {
    this.files = files;
    this.progress = progress;
    this.screen = screen;
  }

  @Command(
      name = {"lesson", "reset"},
      group = "Lessons",
      description = "Forgets what was done of a lesson.")
  void reset(@Argument(index = 0, description = "a lesson, by name or file") String lesson) {
    Lesson forgotten = files.named(lesson);
    progress.forget(forgotten);
    screen.line("lesson %s begins at its first step again".formatted(forgotten.name()));
  }
}
