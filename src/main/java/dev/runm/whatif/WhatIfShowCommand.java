package dev.runm.whatif;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.whatif.WhatIfReport.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;

/** {@code whatif show}. */
@ShellCommand
class WhatIfShowCommand {
  private final WhatIf whatIf;
  private final WhatIfMapper mapper;
  private final TriedIndexes tried;

  WhatIfShowCommand(WhatIf whatIf, WhatIfMapper mapper, TriedIndexes tried) {
    this.whatIf = whatIf;
    this.mapper = mapper;
    this.tried = tried;
  }

  @Command(
      name = {"whatif", "show"},
      group = "Plans",
      description = "Shows the indexes that are tried.")
  Report show() {
    List<TriedIndex> all = whatIf.tried();
    if (all.isEmpty()) {
      return new WhatIfReport(
          List.of(), List.of("no index is tried: whatif add, drop and hide do so"));
    }
    whatIf.regain();
    SchemaIndexes schema = new SchemaIndexes(mapper.indexParts(), mapper.columns());
    List<String> notes = new ArrayList<>();
    all.stream()
        .filter(one -> !schema.has(one))
        .forEach(
            one ->
                notes.add(
                    "%s is gone with a table that was replaced: whatif reset %s"
                        .formatted(one.words(), one.index())));
    tried
        .strangers()
        .forEach(
            one ->
                notes.add(
                    one.words() + " is invisible to all sessions, and stays so for this one"));
    return new WhatIfReport(
        all.stream().map(one -> new Row(one.how().words(), one)).toList(), notes);
  }
}
