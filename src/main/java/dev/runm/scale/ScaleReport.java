package dev.runm.scale;

import dev.runm.error.UserException;
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
 * @param failure why that could not be written
 */
record ScaleReport(
    Job job,
    List<Marked> points,
    List<Trend> trends,
    Optional<String> written,
    Optional<UserException> failure)
    implements Report {
  /** So many differences of a flip are told below the table; the document has all. */
  private static final int TOLD = 6;

  static ScaleReport of(Job job, List<Point> points) {
    return new ScaleReport(
        job, PlanMarks.of(points), Trend.of(points), Optional.empty(), Optional.empty());
  }

  ScaleReport writtenTo(String page) {
    return new ScaleReport(job, points, trends, Optional.of(page), failure);
  }

  ScaleReport notWritten(UserException reason) {
    return new ScaleReport(job, points, trends, written, Optional.of(reason));
  }

  @Override
  public List<Section> sections() {
    return List.of(
        seen().titled(job.command().toString()).noting(flips()),
        growth().titled("growth over the nodes").noting(notes()));
  }

  /** Returns a row for each point. */
  Section seen() {
    return Section.of(
        List.of(
            Column.text("fill"),
            Column.text("deployment"),
            Column.number("nodes"),
            Column.number("median ms"),
            Column.number("± ms").asDetail(),
            Column.number("runs").asDetail(),
            Column.number("rows read"),
            Column.number("sent"),
            Column.text("verdict"),
            Column.text("plan")),
        points.stream().map(ScaleReport::row).toList(),
        "");
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
        point.read().isPresent() ? point.read().getAsLong() : null,
        point.statements(),
        new Styled(point.verdict().words(), Verdicts.style(point.verdict())),
        mark(marked));
  }

  private static Object mark(Marked marked) {
    return marked.flips() ? new Styled(marked.change(), Style.WARN) : marked.letter();
  }

  /** Returns one sentence on the plan. */
  String answer() {
    long flips = points.stream().filter(Marked::flips).count();
    return flips == 0
        ? "The plan is the same everywhere."
        : "The plan flips in %d of %d places.".formatted(flips, points.size());
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
      lines.add(answer());
    }
    return lines;
  }

  /** Returns a row for each trend. */
  Section growth() {
    List<List<Object>> rows =
        trends.stream()
            .<List<Object>>map(
                trend ->
                    Arrays.asList(
                        trend.fill().toString(),
                        trend.figure().words(),
                        new Styled(trend.growth(), style(trend)),
                        trend.formula(),
                        trend.fit().map(fit -> Rounded.percent(fit.off())).orElse(null)))
            .toList();
    return Section.of(
        List.of(
            Column.text("fill"),
            Column.text("of"),
            Column.text("growth"),
            Column.text("curve"),
            Column.number("off by %")),
        rows,
        "");
  }

  private static Style style(Trend trend) {
    Optional<Fit> clear = trend.fit().filter(Fit::clear);
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
    if (trends.stream().anyMatch(trend -> trend.fit().isEmpty())) {
      notes.add("Growth is told from %d sizes on.".formatted(Fitting.FEWEST_SIZES));
    }
    if (trends.stream().anyMatch(Trend::isUnclear)) {
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
