package dev.runm.mapper;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.MapperElement;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code mapper list}, {@code mapper show|edit ID}, {@code mapper diff [DIR]}. */
@ShellCommand
class MapperCommand {
  private static final List<String> TASKS = List.of("list", "show", "edit", "diff");

  private final MapperCatalog catalog;
  private final Comparison comparison;
  private final Editor editor;
  private final ReloadableMappers mappers;
  private final Session session;
  private final Screen screen;

  MapperCommand(
      MapperCatalog catalog,
      Comparison comparison,
      Editor editor,
      ReloadableMappers mappers,
      Session session,
      Screen screen) {
    this.catalog = catalog;
    this.comparison = comparison;
    this.editor = editor;
    this.mappers = mappers;
    this.session = session;
    this.screen = screen;
  }

  @Command(
      name = "mapper",
      group = "Plans",
      description = "Lists, shows, edits and compares the statements of the mappers.",
      help =
          """
          mapper list       every statement, where it stands and the question that it answers
          mapper show ID    one of them with its comment and the fragments that it is made of
          mapper edit ID    opens it in $VISUAL or $EDITOR; what is saved takes effect at once, a
                            broken file is reported with its line and the statements stay
          mapper diff       what is different from the mappers that were shipped
          mapper diff DIR   what the statements of another folder do otherwise, such as those in
                            mappers/variants: mapper diff prototype

          An ID is findProviders, ProviderMapper.findProviders, or the full name.""")
  Report mapper(
      @Argument(index = 0, description = "list, show, edit or diff") String task,
      @Argument(index = 1, description = "a statement; behind diff a folder") @Nullable String id) {
    return switch (task) {
      case "list" -> listed(id);
      case "show" -> shown(catalog.find(named(id, task)));
      case "edit" -> edited(catalog.find(named(id, task)));
      case "diff" -> id == null ? comparison.withShipped() : comparison.with(id);
      default ->
          throw new UsageException(
              "mapper cannot %s%s: it can %s"
                  .formatted(task, NearMiss.hint(task, TASKS), String.join(", ", TASKS)));
    };
  }

  private static String named(@Nullable String id, String task) {
    if (id == null) {
      throw new UsageException("mapper %s needs the ID of a statement".formatted(task));
    }
    return id;
  }

  private Report listed(@Nullable String superfluous) {
    if (superfluous != null) {
      throw new UsageException("mapper list takes nothing more, not " + superfluous);
    }
    return new MapperList(
        catalog.elements().stream().filter(element -> !element.isFragment()).toList());
  }

  private Report shown(MapperElement element) {
    return new MapperView(element, catalog.fragments(element));
  }

  private Report edited(MapperElement element) {
    if (session.isInTransaction()) {
      throw new UserException(
          "mapper edit cannot be rolled back: it does not run in a transaction");
    }
    editor.open(element.file(), element.line());
    long statements = mappers.reload();
    screen.notice(
        "%s read from %s".formatted(Figures.count(statements, "statements"), mappers.folder()));
    return comparison.withShipped();
  }
}
