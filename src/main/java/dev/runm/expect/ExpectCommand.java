package dev.runm.expect;

import dev.runm.output.Screen;
import dev.runm.shell.Aside;
import dev.runm.shell.KeepsSigns;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code expect WHAT …}. */
@ShellCommand
class ExpectCommand {
  private final Expectations expectations;
  private final Screen screen;

  ExpectCommand(Expectations expectations, Screen screen) {
    this.expectations = expectations;
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
            expect command find            it was find, by itself or behind explain;
                                           also expect no command explain
            expect option locks            it was given --locks
            expect text 'rack4'            some cell of its answer has that text in it;
                                           also expect no text 'rack4'
            expect time < 200ms
            expect time < 3x baseline      three times what it took when its baseline
                                           was saved here

          Behind explain COMMAND it speaks of the plans that explain showed; behind
          any other command the server is asked for the plans of its statements then.""")
  @Aside(Aside.Work.ASKS)
  @KeepsSigns
  void expect(@Argument(index = 0, description = "what is expected, as below") List<String> what) {
    Optional<String> unmet = expectations.unmet(what);
    if (unmet.isPresent()) {
      throw new NotMetException(unmet.get());
    }
    screen.notice("as expected: " + String.join(" ", what));
  }
}
