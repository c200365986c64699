package dev.runm.whatif;

import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif drop INDEX [ON table]}. */
@ShellCommand
class WhatIfDropCommand {
  private final WhatIf whatIf;

  WhatIfDropCommand(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  @Command(
      name = {"whatif", "drop"},
      group = "Plans",
      description = "Takes an added index back, or does as if another one were dropped.",
      help =
          """
          An index of the schema is never dropped: it is kept out of the statements of this
          session as whatif hide does, while writes still maintain it. Once it is dropped indeed,
          a statement that names it in FORCE INDEX fails.""")
  @Changing
  Report drop(
      @Argument(index = 0, description = "an index, ON its table if others have one of that name")
          List<String> index) {
    Change.Hide named = ChangeText.hide(String.join(" ", index));
    SchemaIndexes schema = whatIf.schema();
    Optional<TriedIndex> added =
        whatIf.tried().stream().filter(TriedIndex::isAdded).filter(named::names).findFirst();
    if (added.isPresent()) {
      whatIf.undo(added.get());
      return WhatIfReport.of("taken back", added.get(), List.of());
    }
    return WhatIfReport.of(
        "dropped",
        whatIf.keepOut(How.DROPPED, named, schema),
        List.of(
            WhatIfReport.KEPT_OUT,
            "it is still there: writes maintain it, and a unique one keeps rows apart"));
  }
}
