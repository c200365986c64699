package dev.runm.expect;

import dev.runm.error.UsageException;
import dev.runm.explain.LastCommand;
import dev.runm.output.Screen;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code expect WHAT …}. */
@ShellCommand
class ExpectCommand {
  private final LastCommand last;
  private final ExpectationReader reader;
  private final Screen screen;

  ExpectCommand(LastCommand last, ExpectationReader reader, Screen screen) {
    this.last = last;
    this.reader = reader;
    this.screen = screen;
  }

  @Command(
      name = "expect",
      group = "Plans",
      description = "Fails unless something is true of the command before.",
      help =
          """
          Ends a script with exit code 3, and says what was expected and what was seen.

            expect index NAME [on TABLE]   a statement uses the index
            expect no index NAME [on TABLE]
            expect no full scan            no finding of that rule; likewise
                                           expect no filesort, expect no index scan
            expect reads too much          a finding of that rule
            expect examined <= 200         rows that the server read
            expect rows 50                 rows of the answer
            expect statements <= 3
            expect verdict index           or costly, index-scan, scan; expect verdict
                                           <= costly: at worst
            expect error 'capacity'        the command failed, and said so; the script
                                           goes on
            expect time < 200ms
            expect time < 3x baseline      three times what it took when its baseline
                                           was saved here

          Behind explain COMMAND it speaks of the plans that explain showed; behind
          any other command the server is asked for the plans of its statements then.

          find --claim 1cpu-64M-10G
          expect index ix_inventories_type_provider on inventories""")
  void expect(@Argument(index = 0, description = "what is expected, as below") List<String> what) {
    Expectation expectation = reader.read(what);
    if (last.command().isEmpty()) {
      throw new UsageException("there is no command yet that something could be expected of");
    }
    boolean aboutError = expectation instanceof ErrorExpectation;
    if (last.failure().isPresent() && !aboutError) {
      throw new NotMetException(
          "expected %s, but the command failed: %s"
              .formatted(String.join(" ", what), last.failure().get().getMessage()));
    }
    Optional<String> unmet = expectation.unmet(last);
    if (unmet.isPresent()) {
      throw new NotMetException(
          "expected %s of '%s', but %s"
              .formatted(String.join(" ", what), last.command().get(), unmet.get()));
    }
    screen.notice("as expected: " + String.join(" ", what));
  }
}
