package dev.runm.script;

import dev.runm.shell.Aside;
import dev.runm.shell.CommandNames;
import dev.runm.shell.Expected;
import java.util.List;
import java.util.Optional;

/** Tells before a command runs whether the one that runs next is an expectation of it. */
record Lookahead(CommandNames names) {
  /**
   * Returns what is known of the first command that runs.
   *
   * @param after what is known of what follows the statements
   */
  Expected first(List<Statement> statements, Expected after) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Run run) {
        Optional<Aside.Work> aside = names.aside(List.of(run.line().words()));
        if (aside.isEmpty()) {
          return Expected.NOTHING;
        }
        if (aside.get() == Aside.Work.ASKS) {
          return Expected.SURELY;
        }
      } else if (!(statement instanceof Statement.OnError)) {
        return Expected.PERHAPS;
      }
    }
    return after;
  }

  /** Returns what is known of the command behind the last one of a loop's body. */
  Expected around(List<Statement> body, Expected after) {
    return first(body, after) == after ? after : Expected.PERHAPS;
  }
}
