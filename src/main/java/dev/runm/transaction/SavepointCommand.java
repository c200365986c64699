package dev.runm.transaction;

import dev.runm.output.Screen;
import dev.runm.session.UserTransaction;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code savepoint NAME [--release]}. */
@ShellCommand
class SavepointCommand {
  private final UserTransaction transaction;
  private final Screen screen;

  SavepointCommand(UserTransaction transaction, Screen screen) {
    this.transaction = transaction;
    this.screen = screen;
  }

  @Command(
      name = "savepoint",
      group = "Session",
      description = "Marks a place in the transaction to go back to.",
      help =
          """
          rollback to NAME undoes what was done since. A second savepoint of the same
          name takes the place of the first.

            savepoint before-fill
            savepoint before-fill --release""")
  void savepoint(
      @Argument(index = 0, description = "what to call it") String name,
      @Option(longName = "release", description = "forgets it; what was done since stays")
          boolean release) {
    if (release) {
      transaction.release(name);
      screen.line("Savepoint %s is released.".formatted(name));
    } else {
      transaction.savepoint(name);
      screen.line("Savepoint %s is set.".formatted(name));
    }
  }
}
