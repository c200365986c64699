package dev.runm.baseline;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline list}. */
@ShellCommand
class BaselineListCommand {
  private final BaselineFiles files;

  BaselineListCommand(BaselineFiles files) {
    this.files = files;
  }

  @Command(
      name = {"baseline", "list"},
      group = "Plans",
      description = "Lists the plans that are kept.")
  Report list() {
    return new ListReport(
        files.names().stream().map(name -> new ListReport.Entry(name, files.read(name))).toList());
  }
}
