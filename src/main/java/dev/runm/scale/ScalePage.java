package dev.runm.scale;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Section;
import dev.runm.page.Axis;
import dev.runm.page.Chart;
import dev.runm.page.Curve;
import dev.runm.page.Markup;
import dev.runm.page.Page;
import dev.runm.scale.PlanMarks.Marked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code scale} as a page: the curves, the figures, where the plan flips.
 *
 * @param facts what else there is to know, such as the server
 */
record ScalePage(ScaleReport report, Map<String, String> facts) {
  /** From here on small figures would lie on the ground of a linear axis. */
  private static final double FAR_APART = 20;

  /** Returns the page as the text of a file, in UTF-8. */
  String html() {
    String command = report.job().command().toString();
    Markup body = new Markup();
    header(command, body);
    body.open("main").line();
    for (Figure figure : Figure.values()) {
      chart(figure, body);
    }
    table("What was seen", report.seen(), body);
    flips(body);
    table("Growth over the nodes", report.growth(), body);
    body.close().line();
    return Page.html("runm: scale " + command, body);
  }

  private void header(String command, Markup body) {
    body.open("header").line();
    body.element("p", "runm scale", "class", "kind").line();
    body.open("h1").element("code", command).close().line();
    body.element("p", report.answer(), "class", "answer").line();
    body.open("dl", "class", "facts").line();
    facts.forEach(
        (name, value) -> body.open("div").element("dt", name).element("dd", value).close().line());
    body.close().close().line();
  }

  private void chart(Figure figure, Markup body) {
    Map<Share, List<Curve.Point>> curves = new LinkedHashMap<>();
    for (Marked marked : report.points()) {
      figure
          .of(marked.point())
          .ifPresent(
              sample ->
                  curves
                      .computeIfAbsent(marked.point().fill(), first -> new ArrayList<>())
                      .add(new Curve.Point(sample.nodes(), sample.value(), remark(marked))));
    }
    if (!curves.isEmpty()) {
      List<Curve> drawn = new ArrayList<>();
      curves.forEach((fill, points) -> drawn.add(new Curve(fill + " filled", points)));
      new Chart(
              figure.title() + " over the nodes",
              new Axis("nodes", positive(drawn)),
              new Axis(figure.words(), isFarApart(drawn)),
              drawn)
          .draw(body);
    }
  }

  private static String remark(Marked marked) {
    return marked.flips() ? "plan " + marked.letter() : "";
  }

  private static boolean positive(List<Curve> curves) {
    return curves.stream().flatMap(curve -> curve.points().stream()).allMatch(p -> p.x() > 0);
  }

  private static boolean isFarApart(List<Curve> curves) {
    double[] values =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::y)
            .sorted()
            .toArray();
    return values[0] > 0 && values[values.length - 1] / values[0] >= FAR_APART;
  }

  private void flips(Markup body) {
    List<Marked> flips = report.points().stream().filter(Marked::flips).toList();
    if (flips.isEmpty()) {
      return;
    }
    body.element("h2", "Where the plan flips").line();
    for (Marked marked : flips) {
      body.element("h3", "%s: plan %s".formatted(marked.point().place(), marked.change())).line();
      body.open("ul").line();
      marked.differences().forEach(line -> body.open("li").element("code", line).close().line());
      body.close().line();
    }
  }

  private static void table(String heading, Section section, Markup body) {
    List<String> looks =
        section.columns().stream()
            .map(column -> column.kind() == Column.Kind.NUMBER ? "number" : "words")
            .toList();
    body.element("h2", heading).line();
    body.open("div", "class", "wide").open("table").line();
    body.open("thead").open("tr");
    for (int i = 0; i < looks.size(); i++) {
      body.element("th", section.columns().get(i).name(), "class", looks.get(i));
    }
    body.close().close().line();
    body.open("tbody").line();
    for (List<Object> row : section.rows()) {
      body.open("tr");
      for (int i = 0; i < looks.size(); i++) {
        body.element("td", shown(row.get(i)), "class", looks.get(i));
      }
      body.close().line();
    }
    body.close().close().close().line();
  }

  private static String shown(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Number number ? Figures.number(number) : cell.toString();
  }
}
