package dev.runm.whatif;

import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif add INDEX ON table (columns)}. */
@ShellCommand
class WhatIfAddCommand {
  private final WhatIf whatIf;
  private final WhatIfMapper mapper;

  WhatIfAddCommand(WhatIf whatIf, WhatIfMapper mapper) {
    this.whatIf = whatIf;
    this.mapper = mapper;
  }

  @Command(
      name = {"whatif", "add"},
      group = "Plans",
      description = "Adds an index that this session alone uses.",
      help =
          """
          The index is INVISIBLE, and only this session uses invisible indexes. It is dropped by
          whatif reset, at the end of the session, or, after a crash, by the next one. Statements
          with FORCE INDEX do not consider it.

          While it is there, writes of all sessions maintain it, and MySQL may draw on its
          statistics when it estimates how many rows a condition of another session leaves. The
          CREATE INDEX and DROP INDEX go to replicas too.""")
  @Changing
  Report add(
      @Argument(index = 0, description = "a new name, ON a table, with (columns) in brackets")
          List<String> index) {
    TriedIndex added = whatIf.begin(Change.with(String.join(" ", index)));
    String note =
        mapper.session().allSeeInvisible()
            ? "new sessions use it too: the server's optimizer_switch has use_invisible_indexes=on"
            : "no other session uses it; whatif reset drops it, as does the end of this session";
    return WhatIfReport.of("added", added, List.of(note));
  }
}
