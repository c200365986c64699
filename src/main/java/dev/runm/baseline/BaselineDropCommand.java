package dev.runm.baseline;

import dev.runm.output.Screen;
import dev.runm.session.Session;
import dev.runm.shell.ShellCommand;
import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline drop NAME}. */
@ShellCommand
class BaselineDropCommand {
  private final BaselineFiles files;
  private final BaselineTimes times;
  private final Session session;
  private final Screen screen;

  BaselineDropCommand(BaselineFiles files, BaselineTimes times, Session session, Screen screen) {
    this.files = files;
    this.times = times;
    this.session = session;
    this.screen = screen;
  }

  @Command(
      name = {"baseline", "drop"},
      group = "Plans",
      description = "Deletes a plan that is kept.")
  void drop(@Argument(index = 0, description = "which") String name) {
    session.requireNoTransaction("baseline drop cannot be rolled back");
    files.existing(name);
    times.forget(name);
    Path dropped = files.drop(name);
    screen.line("dropped " + dropped);
  }
}
