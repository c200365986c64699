package dev.runm.mapper;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code mapper list}. */
@ShellCommand
class MapperListCommand {
  private final MapperCatalog catalog;

  MapperListCommand(MapperCatalog catalog) {
    this.catalog = catalog;
  }

  @Command(
      name = {"mapper", "list"},
      group = "Plans",
      description = "Lists the statements of the mappers with the questions that they answer.")
  Report list() {
    return new MapperList(
        catalog.elements().stream().filter(element -> !element.isFragment()).toList());
  }
}
