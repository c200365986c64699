package dev.runm.whatif;

import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif hide INDEX [ON table]}. */
@ShellCommand
class WhatIfHideCommand {
  private final WhatIf whatIf;

  WhatIfHideCommand(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  @Command(
      name = {"whatif", "hide"},
      group = "Plans",
      description = "Keeps an index out of the statements of this session.",
      help =
          """
          Statements get an optimizer hint, which outdoes FORCE INDEX. Other sessions use the
          index as before. whatif reset and the end of the session undo it.

          MySQL may still draw on the statistics of the index when it estimates how many rows
          a condition leaves. A statement that locks what it reads locks more without it.""")
  @Changing
  Report hide(
      @Argument(index = 0, description = "an index, ON its table if others have one of that name")
          List<String> index) {
    TriedIndex hidden = whatIf.begin(Change.without(String.join(" ", index)));
    return WhatIfReport.of("hidden", hidden, List.of(WhatIfReport.KEPT_OUT));
  }
}
