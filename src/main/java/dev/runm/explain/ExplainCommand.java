package dev.runm.explain;

import dev.runm.locks.Footprint;
import dev.runm.locks.LockWatch;
import dev.runm.locks.Watched;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Formats;
import dev.runm.shell.ShellCommand;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code explain COMMAND …}. */
@ShellCommand
class ExplainCommand {
  private final Explainer explainer;
  private final LockWatch locks;

  ExplainCommand(Explainer explainer, LockWatch locks) {
    this.explainer = explainer;
    this.locks = locks;
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

          explain claim 1cpu-64M-10G --execute\
          """)
  @Formats({
    Format.TREE,
    Format.TABLE,
    Format.VERTICAL,
    Format.JSON,
    Format.CSV,
    Format.TSV,
    Format.MARKDOWN,
    Format.RAW_JSON,
    Format.RAW_TREE,
    Format.HTML
  })
  Report explain(
      Format format,
      @Option(longName = "analyze", description = "also what each access really did, and the time")
          boolean analyze,
      @Option(longName = "teach", description = "explain at length what was found, and what to try")
          boolean teach,
      @Option(longName = "trace", description = "the indexes that were considered, and their cost")
          boolean trace,
      @Option(longName = "locks", description = "what the command locks, and whom it waits for")
          boolean lock,
      @Argument(index = 0, description = "any other command, with its options")
          CommandLine command) {
    Depth depth = (analyze ? Depth.ANALYZE : Depth.PLAN).tracing(trace).showing(format);
    if (!lock) {
      return new ExplainReport(
          explainer.explain(command, depth), new Wish(teach, Optional.empty()));
    }
    AtomicReference<Footprint> footprint = new AtomicReference<>();
    Explanation explanation =
        explainer.explain(
            command,
            depth,
            run ->
                () -> {
                  Watched<Object> watched = locks.during(run);
                  footprint.set(watched.footprint());
                  return watched.result().orElse(null);
                });
    return new ExplainReport(explanation, new Wish(teach, Optional.of(footprint.get())));
  }
}
