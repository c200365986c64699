package dev.runm.baseline;

import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline drop NAME}. */
@ShellCommand
class BaselineDropCommand {
  private final BaselineFiles files;
  private final Screen screen;

  BaselineDropCommand(BaselineFiles files, Screen screen) {
    this.files = files;
    this.screen = screen;
  }

  @Command(
      name = {"baseline", "drop"},
      group = "Plans",
      description = "Deletes a plan that is kept.")
  void drop(@Argument(index = 0, description = "which") String name) {
    screen.line("dropped " + files.drop(name));
  }
}
