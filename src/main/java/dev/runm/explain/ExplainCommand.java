package dev.runm.explain;

import dev.runm.error.UsageException;
import dev.runm.locks.Footprint;
import dev.runm.locks.LockWatch;
import dev.runm.locks.Watched;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.page.PageFile;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Formats;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code explain COMMAND …}. */
@ShellCommand
class ExplainCommand {
  private static final List<Format> TREE = List.of(Format.TREE);
  private static final List<Format> TREE_OR_JSON = List.of(Format.TREE, Format.JSON);

  /**
   * The server's own answers and a page for a browser are of one run, and have parts of the SQL in
   * them.
   */
  private static final List<Format> OF_TWO =
      List.of(
          Format.TREE,
          Format.TABLE,
          Format.VERTICAL,
          Format.JSON,
          Format.JSONL,
          Format.CSV,
          Format.TSV,
          Format.MARKDOWN,
          Format.YAML);

  private final Explainer explainer;
  private final LockWatch locks;

  private final Variants variants;

  private final Alternatives alternatives;
  private final Screen screen;

  ExplainCommand(
      Explainer explainer,
      LockWatch locks,
      Variants variants,
      Alternatives alternatives,
      Screen screen) {
    this.variants = variants;
    this.alternatives = alternatives;
    this.screen = screen;
    this.explainer = explainer;
    this.locks = locks;
  }

  @Command(
      name = "explain",
      group = "Plans",
      description = "Runs a command, rolls it back, and shows the plans of its SQL.",
      help =
          """
          Options stand before the command; --format may also stand at the end.

          Verdicts, best to worst:
            by index         found by an index; also a lookup table, or a result of the
                             statement itself, that is read whole
            costly           by index, but far more is read than returned
            full index scan  a whole index of a table that grows is read
            full scan        a whole table that grows is read

          --with, --without and --mappers run the command twice, as it is and otherwise,
          and show both plans side by side, with verdicts and times.

          Limits of the judgement, as they are unless set otherwise, as in set
          explain.reads-per-row 50, or RUNM_EXPLAIN_READS_PER_ROW=50 in the environment:
            reads-per-row     100  rows read for each returned; above it: costly
            reads-at-least 10,000  rows read, up to which nothing is costly
            small-table       100  rows of a table that may be read whole; of tables with
                                   'lookup:' or 'grows:' in their comments (the model's)
                                   only if it is set, else the comment counts
            advice          1,000  rows read, from which advice is given
            sorted          1,000  rows of a sort, from which it is mentioned
            stored          1,000  rows put into a temporary table, likewise
            skipped         1,000  rows skipped by OFFSET, likewise
            locked            100  rows locked, likewise
            locked-per-row     10  and so many for each returned or changed
            added-columns       3  columns that an index is advised to hold besides
            estimate-off       10  times an estimate may differ from what came""")
  @Formats({
    Format.TREE,
    Format.TABLE,
    Format.VERTICAL,
    Format.JSON,
    Format.JSONL,
    Format.CSV,
    Format.TSV,
    Format.MARKDOWN,
    Format.YAML,
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
      @Option(
              longName = "without",
              description = "also as it would run without an index; several with commas")
          @ValueName("INDEX")
          @Nullable String without,
      @Option(
              longName = "with",
              description = "also as it would run with 'INDEX ON table (columns)'")
          @ValueName("INDEX")
          @Nullable String with,
      @Option(
              longName = "mappers",
              description = "also with the statements of another folder, or of a shipped variant")
          @ValueName("DIR")
          @Nullable String folder,
      @Option(longName = "no-sql", description = "leave out the SQL") boolean bare,
      @Option(longName = "out", description = "also as a page for a browser, into a file")
          @ValueName("FILE")
          @Nullable String out,
      @Argument(index = 0, description = "any other command, with its options")
          CommandLine command) {
    Depth depth = (analyze ? Depth.ANALYZE : Depth.PLAN).tracing(trace).showing(format);
    Optional<PageFile> page = Optional.ofNullable(out).map(PageFile::of);
    Alternative other = alternatives.of(without, with, folder);
    shownIn(format, "--teach", teach, TREE);
    shownIn(format, "--trace", trace, TREE_OR_JSON);
    shownIn(format, "--locks", lock, TREE_OR_JSON);
    shownIn(format, "a plan without its SQL", bare, OF_TWO);
    if (bare && out != null) {
      throw new UsageException("a page shows the SQL: leave out --no-sql or --out");
    }
    Wish wish = new Wish(teach, !bare, Optional.empty());
    if (!other.isEmpty()) {
      shownIn(format, "a second plan", true, OF_TWO);
      if (lock || trace || teach || out != null) {
        throw new UsageException(
            "two plans are shown side by side without --locks, --trace, --teach and --out");
      }
      return new ComparedReport(
          variants.of("as it is", command, depth),
          other.during(() -> variants.of(other.name(), command, depth)),
          wish);
    }
    ExplainReport report =
        lock
            ? watched(command, depth, teach, bare)
            : new ExplainReport(explainer.explain(command, depth), wish);
    page.ifPresent(
        file -> {
          file.write(ExplanationPage.page(report.explanation()).html());
          screen.notice("written to " + file.name());
        });
    return report;
  }

  private static void shownIn(Format format, String what, boolean wanted, List<Format> formats) {
    if (wanted && !formats.contains(format)) {
      throw new UsageException(
          "%s is not shown as %s: choose --format %s"
              .formatted(
                  what,
                  format.code(),
                  formats.stream().map(Format::code).collect(Collectors.joining(" or "))));
    }
  }

  private ExplainReport watched(CommandLine command, Depth depth, boolean teach, boolean bare) {
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
    boolean inserted =
        explanation.statements().stream().anyMatch(each -> each.statement().inserted());
    return new ExplainReport(
        explanation, new Wish(teach, !bare, Optional.of(footprint.get().inserting(inserted))));
  }
}
