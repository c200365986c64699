package dev.runm.transaction;

import dev.runm.output.Screen;
import dev.runm.session.Isolation;
import dev.runm.session.UserTransaction;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code begin [--isolation LEVEL] [--read-only]}. */
@ShellCommand
class BeginCommand {
  private final UserTransaction transaction;
  private final Screen screen;

  BeginCommand(UserTransaction transaction, Screen screen) {
    this.transaction = transaction;
    this.screen = screen;
  }

  @Command(
      name = "begin",
      group = "Session",
      description = "Begins a transaction around the commands that follow.",
      help =
          """
          Until commit or rollback, find, claim --execute, release, fill, sql --write
          and explain work inside it; other sessions see nothing of what they write. A
          command that fails undoes its own part alone, and explain what it did. What
          cannot be rolled back, such as load or a whatif index, is refused.

          Where a race is lost, nothing is tried again: after a deadlock, or where the
          connection is lost, MySQL has undone the whole transaction, which is said. A
          transaction that the program's script leaves open is rolled back, and the script
          fails if anything was changed in it; one that is called by source at the
          prompt leaves it open there.

            begin
            begin --isolation read-committed --read-only""")
  void begin(
      @Option(
              longName = "isolation",
              description =
                  "read-uncommitted, read-committed, repeatable-read or serializable (default: the"
                      + " server's)")
          @ValueName("LEVEL")
          String isolation,
      @Option(longName = "read-only", description = "the server refuses to write")
          boolean readOnly) {
    Optional<Isolation> asked = Optional.ofNullable(isolation).map(Isolation::parse);
    transaction.begin(asked, readOnly);
    screen.line(
        "A transaction is open%s%s: commit or rollback ends it."
            .formatted(
                asked.map(one -> ", " + one.code()).orElse(""), readOnly ? ", read only" : ""));
  }
}
