package dev.runm.baseline;

import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline show NAME}. */
@ShellCommand
class BaselineShowCommand {
  private final BaselineFiles files;
  private final Screen screen;

  BaselineShowCommand(BaselineFiles files, Screen screen) {
    this.files = files;
    this.screen = screen;
  }

  @Command(
      name = {"baseline", "show"},
      group = "Plans",
      description = "Shows a plan that is kept, as its file has it.")
  void show(@Argument(index = 0, description = "which") String name) {
    files.text(name).stripTrailing().lines().forEach(screen::line);
  }
}
