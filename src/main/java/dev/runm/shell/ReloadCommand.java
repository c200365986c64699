package dev.runm.shell;

import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import org.springframework.shell.core.command.annotation.Command;

/** {@code reload}. */
@ShellCommand
class ReloadCommand {
  private final Session session;
  private final ReloadableMappers mappers;
  private final Screen screen;

  ReloadCommand(Session session, ReloadableMappers mappers, Screen screen) {
    this.session = session;
    this.mappers = mappers;
    this.screen = screen;
  }

  @Command(
      name = "reload",
      group = "Plans",
      description = "Reads the mappers folder again, so that edits take effect.",
      help = "A broken file is reported with file and line; the statements stay as they were.")
  void reload() {
    session.requireNoTransaction("reload cannot be rolled back");
    long statements = mappers.reload();
    screen.line(
        "%s read from %s".formatted(Figures.count(statements, "statements"), mappers.folder()));
  }
}
