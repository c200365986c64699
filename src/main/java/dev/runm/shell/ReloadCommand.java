package dev.runm.shell;

import dev.runm.output.Screen;
import dev.runm.session.ReloadableMappers;
import org.springframework.shell.core.command.annotation.Command;

/** {@code reload}. */
@ShellCommand
class ReloadCommand {
  private final ReloadableMappers mappers;
  private final Screen screen;

  ReloadCommand(ReloadableMappers mappers, Screen screen) {
    this.mappers = mappers;
    this.screen = screen;
  }

  @Command(
      name = "reload",
      group = "Plans",
      description = "Reads the mappers folder again, so that edited statements take effect.",
      help = "A broken file is reported with file and line; the statements stay as they were.")
  void reload() {
    long statements = mappers.reload();
    screen.line("%d statements read from %s".formatted(statements, mappers.folder()));
  }
}
