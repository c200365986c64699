package dev.runm.transaction;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Screen;
import dev.runm.session.UserTransaction;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code rollback [to NAME]}. */
@ShellCommand
class RollbackCommand {
  private final UserTransaction transaction;
  private final Screen screen;

  RollbackCommand(UserTransaction transaction, Screen screen) {
    this.transaction = transaction;
    this.screen = screen;
  }

  @Command(
      name = "rollback",
      group = "Session",
      description = "Ends the transaction and undoes it, or goes back to a savepoint.",
      help =
          """
          With to NAME the transaction stays open, and so does the savepoint; later
          savepoints go.

            rollback
            rollback to before-fill""")
  void rollback(
      @Argument(index = 0, description = "to and the name of a savepoint") List<String> to) {
    if (to.isEmpty()) {
      screen.line("Rolled back: %s.".formatted(transaction.rollback().contents()));
      return;
    }
    String name = savepoint(to);
    transaction.rollbackTo(name);
    screen.line(
        "Rolled back to %s; what is left of the transaction: %s."
            .formatted(name, transaction.state().orElseThrow().contents()));
  }

  /**
   * Returns the savepoint that the words name.
   *
   * @throws UsageException if they name none
   */
  static String savepoint(List<String> to) {
    boolean said = to.size() == 3 && to.get(1).equalsIgnoreCase("savepoint");
    if (!to.get(0).equalsIgnoreCase("to") || to.size() != 2 && !said) {
      throw new UsageException("rollback takes nothing, or to NAME" + hint(to));
    }
    return to.get(to.size() - 1);
  }

  private static boolean isMistyped(String to) {
    return NearMiss.nearest(to, List.of("to")).isPresent();
  }

  private static String hint(List<String> typed) {
    List<String> names =
        typed.stream()
            .skip(isMistyped(typed.get(0)) ? 1 : 0)
            .filter(word -> !word.matches("(?i)to|savepoint|work"))
            .toList();
    return names.size() == 1 ? " (did you mean rollback to %s?)".formatted(names.get(0)) : "";
  }
}
