package dev.runm.transaction;

import dev.runm.output.Screen;
import dev.runm.session.UserTransaction;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;

/** {@code commit}. */
@ShellCommand
class CommitCommand {
  private final UserTransaction transaction;
  private final Screen screen;

  CommitCommand(UserTransaction transaction, Screen screen) {
    this.transaction = transaction;
    this.screen = screen;
  }

  @Command(
      name = "commit",
      group = "Session",
      description = "Ends the transaction and keeps what was done in it.")
  void commit() {
    screen.line("Committed: %s.".formatted(transaction.commit().contents()));
  }
}
