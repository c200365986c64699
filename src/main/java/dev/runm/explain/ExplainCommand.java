package dev.runm.explain;

import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Formats;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code explain COMMAND …}. */
@ShellCommand
class ExplainCommand {
  private final Explainer explainer;

  ExplainCommand(Explainer explainer) {
    this.explainer = explainer;
  }

  @Command(
      name = "explain",
      group = "Plans",
      description = "Runs a command, rolls it back, and shows the plan of every statement it sent.",
      help =
          """
          Options stand before the command; --format may also stand at the end.

          Verdicts, best to worst:
            by index         found by an index; also a lookup table, or a result of the
                             statement itself, that is read whole
            full index scan  a whole index of a table that grows is read
            full scan        a whole table that grows is read

          explain claim 1cpu-64M-10G --execute""")
  @Formats({
    Format.TREE,
    Format.TABLE,
    Format.VERTICAL,
    Format.JSON,
    Format.CSV,
    Format.TSV,
    Format.MARKDOWN,
    Format.RAW_JSON,
    Format.RAW_TREE
  })
  Report explain(
      Format format,
      @Argument(index = 0, description = "any other command, with its options")
          CommandLine command) {
    return new ExplainReport(explainer.explain(command, Depth.of(format)));
  }
}
