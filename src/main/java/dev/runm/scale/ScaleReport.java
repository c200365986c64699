package dev.runm.scale;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.scale.PlanMarks.Marked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code scale}.
 *
 * @param written the page that was written beside
 */
record ScaleReport(Job job, List<Marked> points, List<Curve> curves, Optional<String> written)
    implements Report {
  /** So many differences of a flip are told below the table; the document has all. */
  private static final int TOLD = 6;

  static ScaleReport of(Job job, List<Point> points, Optional<String> written) {
    return new ScaleReport(job, PlanMarks.of(points), Curve.of(points), written);
  }

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<List<Object>> rows = points.stream().map(ScaleReport::row).toList();
    sections.add(
        Section.of(
                List.of(
                    Column.text("fill"),
                    Column.text("deployment"),
                    Column.number("nodes"),
                    Column.number("median ms"),
                    Column.number("± ms").asDetail(),
                    Column.number("runs").asDetail(),
                    Column.number("rows examined"),
                    Column.number("statements"),
                    Column.text("verdict"),
                    Column.text("plan")),
                rows,
                "")
            .titled(job.command().toString())
            .noting(flips()));
    sections.add(growth());
    return sections;
  }

  private static List<Object> row(Marked marked) {
    Point point = marked.point();
    return Arrays.asList(
        point.fill().toString(),
        point.deployment(),
        point.nodes(),
        Milliseconds.of(point.timing().median()),
        Milliseconds.of(point.timing().spread()),
        point.timing().runs().size(),
        point.examined().isPresent() ? point.examined().getAsLong() : null,
        point.statements(),
        new Styled(point.verdict().words(), Verdicts.style(point.verdict())),
        mark(marked));
  }

  private static Object mark(Marked marked) {
    return marked.flips()
        ? new Styled(
            "%s (was %s)".formatted(marked.letter(), marked.before().orElseThrow().letter()),
            Style.WARN)
        : marked.letter();
  }

  private List<String> flips() {
    List<String> lines = new ArrayList<>();
    for (Marked marked : points) {
      if (marked.flips()) {
        lines.add(
            "The plan flips at %s, %s nodes:"
                .formatted(marked.point().place(), Figures.count(marked.point().nodes())));
        List<String> differences = marked.differences();
        differences.stream().limit(TOLD).forEach(line -> lines.add("  " + line));
        if (differences.size() > TOLD) {
          lines.add("  and %d more".formatted(differences.size() - TOLD));
        }
      }
    }
    if (lines.isEmpty() && points.size() > 1) {
      lines.add("The plan is the same everywhere.");
    }
    return lines;
  }

  private Section growth() {
    List<List<Object>> rows =
        curves.stream()
            .<List<Object>>map(
                curve ->
                    Arrays.asList(
                        curve.fill().toString(),
                        curve.figure().words(),
                        new Styled(curve.growth(), style(curve)),
                        curve.formula(),
                        curve.fit().map(fit -> Rounded.percent(fit.off())).orElse(null)))
            .toList();
    return Section.of(
            List.of(
                Column.text("fill"),
                Column.text("of"),
                Column.text("growth"),
                Column.text("curve"),
                Column.number("off by %")),
            rows,
            "")
        .titled("growth over the nodes")
        .noting(notes());
  }

  private static Style style(Curve curve) {
    Optional<Fit> clear = curve.fit().filter(Fit::isClear);
    if (clear.isEmpty()) {
      return Style.PLAIN;
    }
    return switch (clear.get().growth()) {
      case FLAT, LOGARITHMIC -> Style.GOOD;
      case LINEAR -> Style.WARN;
      case WORSE -> Style.BAD;
    };
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (curves.stream().anyMatch(curve -> curve.fit().isEmpty())) {
      notes.add("Growth is told from %d sizes on.".formatted(Fitting.FEWEST_SIZES));
    }
    if (curves.stream().anyMatch(Curve::isUnclear)) {
      notes.add("Unclear: no curve comes near; look whether the plan flips, or time more runs.");
    }
    written.ifPresent(file -> notes.add("curves in " + file));
    return notes;
  }

  @Override
  public Object document() {
    return new ScaleDocument(this).whole();
  }
}
