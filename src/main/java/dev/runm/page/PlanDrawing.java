package dev.runm.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Draws the plan of a statement: boxes, and arrows as thick as the rows that they carry. */
final class PlanDrawing {
  private static final int HEAD = 9;
  private static final double THINNEST = 1.5;
  private static final double THICKEST = 10;
  private static final double LEAST_SHARE = 0.01;

  private final Layout layout;
  private final String prefix;
  private final Markup page;

  /**
   * @param prefix begins the name of each box, so that names are unique in the page
   */
  PlanDrawing(Layout layout, String prefix, Markup page) {
    this.layout = layout;
    this.prefix = prefix;
    this.page = page;
  }

  /** Returns the name of a box in the page. */
  static String boxName(String prefix, Step step) {
    return prefix + "-box-" + step.number();
  }

  void draw(String title) {
    int width = layout.width();
    int height = layout.height();
    page.open(
        "svg",
        "class",
        "plan",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 %d %d".formatted(width, height),
        "role",
        "group",
        "aria-label",
        title);
    page.line();
    layout.arrows().forEach(this::arrow);
    layout.boxes().forEach(this::box);
    page.close().line();
  }

  private void arrow(Layout.Arrow arrow) {
    Layout.Placed from = arrow.from();
    double thickness = thickness(from.step().rows());
    double half = Math.max(5, thickness / 2 + 3.5);
    String line;
    String head;
    if (arrow.hangs()) {
      int x = arrow.x();
      int end = arrow.to().bottom();
      line = "M%d %d H%d V%d".formatted(from.x(), from.port(), x, end + HEAD - 1);
      head = points("M%s %d L%s %d L%s %d Z", x - half, end + HEAD, x, end, x + half, end + HEAD);
    } else {
      int y = from.port();
      int end = arrow.x();
      line = "M%d %d H%d".formatted(from.x(), y, end + HEAD - 1);
      head = points("M%d %s L%d %d L%d %s Z", end + HEAD, y - half, end, y, end + HEAD, y + half);
    }
    page.open("g", "class", "arrow");
    page.empty("path", "class", "line", "d", line, "stroke-width", decimal(thickness));
    page.empty("path", "class", "head", "d", head);
    if (!arrow.hangs() && from.step().rows().isPresent()) {
      double middle = (arrow.x() + HEAD + from.x()) / 2.0;
      double above = from.port() - thickness / 2 - 4;
      String rows = rows(from.step().rows().getAsLong());
      page.element("text", rows, "x", decimal(middle), "y", decimal(above), "class", "figure");
    }
    page.close().line();
  }

  private static String rows(long rows) {
    return Words.brief(rows) + (rows == 1 ? " row" : " rows");
  }

  /** Ten times the rows are a step thicker. */
  static double thickness(OptionalLong rows) {
    double many = rows.isPresent() ? Math.log10(Math.max(1, rows.getAsLong())) : 0;
    return Math.min(THICKEST, THINNEST + 1.3 * many);
  }

  private void box(Layout.Placed box) {
    Step step = box.step();
    page.open(
        "g",
        "class",
        "box " + (step.isAccess() ? "access " : "") + step.tone(),
        "id",
        boxName(prefix, step),
        "tabindex",
        0,
        "role",
        "img",
        "aria-label",
        step.spoken());
    page.empty(
        "rect",
        "class",
        "frame",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        7);
    if (box.isBar()) {
      bar(box);
    } else if (step.isAccess()) {
      access(box);
    } else {
      double y = box.y() + Layout.PADDING + 12;
      for (String line : box.lines()) {
        int middle = box.x() + box.width() / 2;
        page.element("text", line, "class", "word", "x", middle, "y", decimal(y));
        y += Layout.LINE;
      }
    }
    page.close().line();
  }

  /** A title that runs downwards from the top, where the rows leave. */
  private void bar(Layout.Placed box) {
    int x = box.x() + box.width() / 2 - 4;
    int letters = (int) ((box.height() - 2 * Layout.PADDING) / Layout.LETTER);
    page.element(
        "text",
        Words.fit(box.step().title(), letters),
        "transform",
        "translate(%d %d) rotate(90)".formatted(x, box.y() + Layout.PADDING));
  }

  private void access(Layout.Placed box) {
    Step step = box.step();
    page.empty(
        "rect",
        "class",
        "strip",
        "x",
        box.x() + 3,
        "y",
        box.y() + 5,
        "width",
        4,
        "height",
        box.height() - 10,
        "rx",
        2);
    int x = box.x() + Layout.PADDING + 6;
    int letters = (int) ((box.width() - 2 * Layout.PADDING - 6) / Layout.LETTER);
    int y = box.y() + Layout.PADDING + 12;
    page.open("text", "x", x, "y", y);
    String title = Words.fit(step.title(), letters);
    page.element("tspan", title, "class", "title");
    int left = letters - title.length() - 1;
    if (!step.note().isEmpty() && left > 3) {
      page.element("tspan", Words.fit(step.note(), left), "class", "note", "dx", 7);
    }
    page.close();
    List<String> lines = step.lines();
    for (int i = 0; i < lines.size(); i++) {
      y += Layout.LINE;
      String look = i == 0 ? "way" : "line";
      page.element("text", Words.fit(lines.get(i), letters), "class", look, "x", x, "y", y);
    }
    cost(box);
  }

  /** A line along the foot, as long as the access's part of the cost. */
  private void cost(Layout.Placed box) {
    double all = box.width() - 14;
    if (box.step().share() > LEAST_SHARE) {
      page.empty(
          "rect",
          "class",
          "cost",
          "x",
          box.x() + 10,
          "y",
          box.bottom() - 5,
          "width",
          decimal(Math.max(3, all * box.step().share())),
          "height",
          3,
          "rx",
          1.5);
    }
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String points(String form, Object... numbers) {
    Object[] texts = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      texts[i] = numbers[i] instanceof Double decimal ? decimal(decimal) : numbers[i];
    }
    return String.format(Locale.ROOT, form, texts);
  }
}
