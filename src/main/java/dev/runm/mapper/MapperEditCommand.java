package dev.runm.mapper;

import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.MapperElement;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.shell.Changing;
import dev.runm.shell.Editor;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code mapper edit ID}. */
@ShellCommand
class MapperEditCommand {
  private final MapperCatalog catalog;
  private final Editor editor;
  private final Comparison comparison;
  private final ReloadableMappers mappers;
  private final Session session;
  private final Screen screen;

  MapperEditCommand(
      MapperCatalog catalog,
      Editor editor,
      Comparison comparison,
      ReloadableMappers mappers,
      Session session,
      Screen screen) {
    this.catalog = catalog;
    this.editor = editor;
    this.comparison = comparison;
    this.mappers = mappers;
    this.session = session;
    this.screen = screen;
  }

  @Command(
      name = {"mapper", "edit"},
      group = "Plans",
      description = "Opens a statement in an editor, and reads the mappers again when it is left.",
      help =
          """
          The editor is $VISUAL or $EDITOR. What is saved takes effect at once; a broken file is
          reported with file and line, and the statements stay as they were. The answer is what is
          different from the mappers that were shipped.""")
  @Changing
  Report edit(@Argument(index = 0, description = "a statement or fragment") String id) {
    MapperElement element = catalog.find(id);
    session.requireNoTransaction("mapper edit cannot be rolled back");
    editor.open(
        element.file(),
        element.line(),
        "mapper edit",
        "reload",
        "the statements stay as they were");
    long statements = mappers.reload();
    screen.notice(
        "%s read from %s".formatted(Figures.count(statements, "statements"), mappers.folder()));
    return comparison.withShipped();
  }
}
