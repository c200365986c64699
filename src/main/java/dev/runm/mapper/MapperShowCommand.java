package dev.runm.mapper;

import dev.runm.output.Report;
import dev.runm.session.MapperElement;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code mapper show ID}. */
@ShellCommand
class MapperShowCommand {
  private final MapperCatalog catalog;

  MapperShowCommand(MapperCatalog catalog) {
    this.catalog = catalog;
  }

  @Command(
      name = {"mapper", "show"},
      group = "Plans",
      description = "Shows a statement with its comment and the fragments that it is made of.",
      help =
          """
          An ID is findProviders, ProviderMapper.findProviders, or the full name.""")
  Report show(@Argument(index = 0, description = "a statement or fragment") String id) {
    MapperElement element = catalog.find(id);
    return new MapperView(element, catalog.fragments(element));
  }
}
