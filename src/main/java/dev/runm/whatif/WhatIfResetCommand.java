package dev.runm.whatif;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import dev.runm.whatif.WhatIfReport.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif reset [INDEX]}. */
@ShellCommand
class WhatIfResetCommand {
  private final WhatIf whatIf;

  WhatIfResetCommand(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  @Command(
      name = {"whatif", "reset"},
      group = "Plans",
      description = "Undoes all that is tried with indexes, or what is tried with one.")
  @Changing
  Report reset(
      @Argument(index = 0, description = "an index that is tried; all if there is none")
          List<String> index) {
    String text = String.join(" ", index);
    Optional<Change.Hide> named =
        index.isEmpty() ? Optional.empty() : Optional.of(ChangeText.hide(text));
    List<TriedIndex> undone =
        whatIf.tried().stream()
            .filter(one -> named.map(name -> name.names(one)).orElse(true))
            .toList();
    if (named.isPresent() && undone.isEmpty()) {
      List<String> names = whatIf.tried().stream().map(TriedIndex::index).toList();
      throw new UsageException(
          "nothing is tried with index %s%s: whatif show lists what is"
              .formatted(text, NearMiss.hint(named.get().index(), names)));
    }
    if (undone.isEmpty()) {
      return new WhatIfReport(List.of(), List.of("no index was tried"));
    }
    undoAll(undone);
    return new WhatIfReport(
        undone.stream().map(one -> new Row("was " + one.how().words(), one)).toList(), List.of());
  }

  /** What fails does not keep the rest from being undone. */
  private void undoAll(List<TriedIndex> changes) {
    whatIf.requireOutsideOfTransaction();
    UserException first = null;
    for (TriedIndex change : changes) {
      try {
        whatIf.undo(change);
      } catch (UserException failure) {
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
