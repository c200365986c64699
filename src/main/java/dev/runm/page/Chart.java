package dev.runm.page;

import dev.runm.page.Curve.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Curves over a common axis, drawn as SVG. Curves differ in the shape of their marks as well as in
 * their colour, up to six of them.
 */
public record Chart(String title, Axis x, Axis y, List<Curve> curves) {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final int LEFT = 76;
  private static final int RIGHT = 36;
  private static final int TOP = 84;
  private static final int BOTTOM = 56;
  private static final int LOOKS = 6;
  private static final double LEGEND_LETTER = 7.4;

  /** Draws the chart on a page that {@link Page#html} frames. */
  public void draw(Markup page) {
    Plane plane = new Plane(x.around(values(Point::x)), y.around(values(Point::y)));
    page.open(
        "svg",
        "class",
        "chart",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        WIDTH,
        "height",
        HEIGHT,
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, HEIGHT),
        "role",
        "img",
        "aria-label",
        title + ": " + spoken());
    page.line();
    page.element("text", title, "class", "name", "x", 12, "y", 22).line();
    legend(page);
    grid(plane, page);
    for (int i = 0; i < curves.size(); i++) {
      page.open("g", "class", "c" + i % LOOKS);
      curve(curves.get(i), i % LOOKS, plane, page);
      page.close().line();
    }
    page.close().line();
  }

  /** Where values lie in the drawing, in pixels. */
  private record Plane(Axis.Scale across, Axis.Scale up) {
    double x(double value) {
      return LEFT + across.part(value) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
      return HEIGHT - BOTTOM - up.part(value) * (HEIGHT - TOP - BOTTOM);
    }
  }

  private double[] values(ToDoubleFunction<Point> value) {
    return curves.stream().flatMap(c -> c.points().stream()).mapToDouble(value).toArray();
  }

  private void legend(Markup page) {
    double left = 20;
    for (int i = 0; i < curves.size(); i++) {
      String name = curves.get(i).name();
      page.open("g", "class", "c" + i % LOOKS);
      mark(i % LOOKS, left, 42, page);
      page.element("text", name, "x", decimal(left + 11), "y", 46).close();
      left += 11 + name.length() * LEGEND_LETTER + 22;
    }
    page.line();
  }

  private void grid(Plane plane, Markup page) {
    int base = HEIGHT - BOTTOM;
    for (double tick : plane.up().ticks()) {
      String at = decimal(plane.y(tick));
      line(page, "grid", LEFT, at, WIDTH - RIGHT, at);
      page.open("text", "class", "tick", "x", LEFT - 8, "y", decimal(plane.y(tick) + 4));
      end(page, tick);
    }
    for (double tick : plane.across().ticks()) {
      String at = decimal(plane.x(tick));
      line(page, "axis", at, base, at, base + 5);
      page.open("text", "class", "tick across", "x", at, "y", base + 20);
      end(page, tick);
    }
    line(page, "axis", LEFT, base, WIDTH - RIGHT, base);
    int middle = (LEFT + WIDTH - RIGHT) / 2;
    page.element("text", x.name(), "class", "axis-name across", "x", middle, "y", HEIGHT - 12);
    page.element("text", y.name(), "class", "axis-name", "x", 12, "y", TOP - 16).line();
  }

  private static void end(Markup page, double tick) {
    page.text(Words.brief(tick)).close();
  }

  private static void line(Markup page, String look, Object x1, Object y1, Object x2, Object y2) {
    page.empty("line", "class", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  private void curve(Curve curve, int look, Plane plane, Markup page) {
    StringBuilder way = new StringBuilder();
    for (Point point : curve.points()) {
      way.append(way.isEmpty() ? "M" : " L").append(at(plane.x(point.x()), plane.y(point.y())));
    }
    page.empty("path", "class", "curve", "d", way);
    for (Point point : curve.points()) {
      double left = plane.x(point.x());
      double top = plane.y(point.y());
      page.open("g").element("title", words(curve, point));
      mark(look, left, top, page);
      page.close();
      if (!point.remark().isEmpty()) {
        remark(point.remark(), left, top, page);
      }
    }
  }

  /** Marks a point whose remark stands beside it, on the side where there is room. */
  private static void remark(String remark, double left, double top, Markup page) {
    boolean before = left > WIDTH / 2.0;
    page.empty("circle", "class", "ring", "cx", decimal(left), "cy", decimal(top), "r", 9);
    page.element(
        "text",
        remark,
        "class",
        before ? "remark before" : "remark",
        "x",
        decimal(before ? left - 14 : left + 14),
        "y",
        decimal(Math.max(TOP, top - 10)));
  }

  private static void mark(int look, double x, double y, Markup page) {
    String way =
        switch (look) {
          case 0 -> null;
          case 1 -> form(x, y, -4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5);
          case 2 -> form(x, y, 0, -6, 5.5, 4, -5.5, 4);
          case 3 -> form(x, y, 0, -6.5, 6.5, 0, 0, 6.5, -6.5, 0);
          case 4 -> form(x, y, 0, 6, 5.5, -4, -5.5, -4);
          default -> form(x, y, -6, -2.5, 6, -2.5, 6, 2.5, -6, 2.5);
        };
    if (way == null) {
      page.empty("circle", "class", "mark", "cx", decimal(x), "cy", decimal(y), "r", 5);
    } else {
      page.empty("path", "class", "mark", "d", way);
    }
  }

  private static String form(double x, double y, double... corners) {
    StringBuilder way = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      way.append(i == 0 ? "M" : " L").append(at(x + corners[i], y + corners[i + 1]));
    }
    return way + " Z";
  }

  private String words(Curve curve, Point point) {
    return "%s: %s at %s%s"
        .formatted(
            curve.name(),
            Words.brief(point.y()),
            Words.brief(point.x()),
            point.remark().isEmpty() ? "" : ", " + point.remark());
  }

  private String spoken() {
    return String.join(
        "; ",
        curves.stream()
            .flatMap(curve -> curve.points().stream().map(point -> words(curve, point)))
            .toList());
  }

  private static String at(double x, double y) {
    return decimal(x) + " " + decimal(y);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
