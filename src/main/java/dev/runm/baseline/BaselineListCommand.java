package dev.runm.baseline;

import dev.runm.error.UserException;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline list}. */
@ShellCommand
class BaselineListCommand {
  private final BaselineFiles files;
  private final Screen screen;

  BaselineListCommand(BaselineFiles files, Screen screen) {
    this.files = files;
    this.screen = screen;
  }

  @Command(
      name = {"baseline", "list"},
      group = "Plans",
      description = "Lists the plans that are kept.")
  Report list() {
    return new ListReport(files.names().stream().flatMap(name -> entry(name).stream()).toList());
  }

  private Optional<ListReport.Entry> entry(String name) {
    try {
      return Optional.of(new ListReport.Entry(name, files.read(name)));
    } catch (UserException broken) {
      screen.notice("%s is left out: %s".formatted(name, broken.getMessage()));
      return Optional.empty();
    }
  }
}
