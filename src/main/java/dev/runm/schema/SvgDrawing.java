package dev.runm.schema;

import dev.runm.output.Canvas;
import dev.runm.page.Markup;
import java.util.Locale;

/** Draws a schema as a picture that needs nothing else and suits a light and a dark page. */
final class SvgDrawing implements Drawing {
  private static final String BEGINNING = "<svg ";
  private static final Detail DETAIL = new Detail(true, "→", "↺");

  /** The cells that are laid out side by side; and what a cell takes, in pixels. */
  private static final int CELLS = 190;

  private static final double ACROSS = 7.8;
  private static final double DOWN = 19;
  private static final double MARGIN = 16;

  /** The upper border of a box stands so far below its line's top; its name has the rest. */
  private static final double HEAD = 24;

  private static final String STYLE =
      """

      svg { --page: #ffffff; --box: #ffffff; --head: #eaf0f6; --text: #1c2127; --dim: #57606a;
        --edge: #aab4bf; --wire: #0b6e7d; color-scheme: light dark; }
      @media screen and (prefers-color-scheme: dark) {
        svg { --page: #0f1419; --box: #181e25; --head: #243140; --text: #e3e8ee; --dim: #9aa5b1;
          --edge: #4a5663; --wire: #56c2d2; }
      }
      text { font: 13px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
        fill: var(--text); white-space: pre; }
      .question { font: 600 14px system-ui, 'Segoe UI', Roboto, sans-serif; }
      .name { font-weight: 600; }
      .note { fill: var(--dim); }
      .told { fill: var(--wire); }
      .page { fill: var(--page); }
      .box { fill: var(--box); stroke: var(--edge); }
      .head { fill: var(--head); stroke: var(--edge); }
      .wire { fill: none; stroke: var(--wire); stroke-width: 1.4; stroke-linejoin: round; }
      .end { fill: var(--wire); }
      """;

  @Override
  public String beginning() {
    return BEGINNING;
  }

  @Override
  public String text(Schema schema) {
    Diagram diagram = Diagram.of(Chapter.of(schema), DETAIL, CELLS);
    int questions = 0;
    for (Piece piece : diagram.pieces()) {
      questions = Math.max(questions, piece.x() + Canvas.cells(piece.question()));
    }
    String width = decimal(2 * MARGIN + Math.max(diagram.width(), questions) * ACROSS);
    String height = decimal(2 * MARGIN + diagram.height() * DOWN);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 %s %s".formatted(width, height),
        "role",
        "img",
        "aria-label",
        "The tables of the schema and what they refer to");
    svg.line().element("style", STYLE).line();
    svg.empty("rect", "class", "page", "width", "100%", "height", "100%").line();
    for (Piece piece : diagram.pieces()) {
      text(svg, "question", x(piece.x()), y(piece.y()) + 14, piece.question());
      svg.line();
      piece.wires().forEach(wire -> wire(svg, wire));
      piece.boxes().forEach(box -> box(svg, box));
    }
    return svg.close().toString();
  }

  private static void box(Markup svg, Box box) {
    double x = x(box.x());
    double y = y(box.y());
    double width = (box.width() - 1) * ACROSS;
    svg.open("g").element("title", title(box.table()));
    rect(svg, "box", x, y, width, (box.height() - 1) * DOWN + HEAD - DOWN + 4);
    rect(svg, "head", x, y, width, HEAD - 3);
    double left = x + 1.5 * ACROSS;
    text(svg, "name", left, y + 15, box.table().name());
    for (int i = 0; i < box.rows().size(); i++) {
      BoxRow row = box.rows().get(i);
      double base = line(box.port() + i) + 4.5;
      text(svg, "column", left, base, row.text());
      text(svg, "note", left + row.beforeNote() * ACROSS, base, row.note());
      text(svg, "told", left + row.beforeTold() * ACROSS, base, row.told());
    }
    svg.close().line();
  }

  private static String title(Table table) {
    return table.figures().comment().isEmpty()
        ? table.name()
        : table.name() + ": " + table.figures().comment();
  }

  private static void wire(Markup svg, Wire wire) {
    double end = x(wire.toX());
    double to = line(wire.toY());
    svg.open("g")
        .element(
            "title",
            "%s.%s → %s.%s"
                .formatted(
                    wire.reference().table(),
                    wire.reference().column(),
                    wire.reference().target(),
                    wire.reference().targetColumn()));
    svg.empty(
        "path",
        "class",
        "wire",
        "d",
        "M%s %s H%s V%s H%s"
            .formatted(
                decimal(x(wire.fromX())),
                decimal(line(wire.fromY())),
                decimal(x(wire.track())),
                decimal(to),
                decimal(end - 5)));
    svg.empty(
        "path", "class", "end", "d", "M%s %s l-7 -4 v8 Z".formatted(decimal(end), decimal(to)));
    svg.close().line();
  }

  private static void rect(
      Markup svg, String look, double x, double y, double width, double height) {
    svg.empty(
        "rect",
        "class",
        look,
        "x",
        decimal(x),
        "y",
        decimal(y),
        "width",
        decimal(width),
        "height",
        decimal(height),
        "rx",
        4);
  }

  private static void text(Markup svg, String look, double x, double y, String text) {
    if (!text.isEmpty()) {
      svg.element(
          "text",
          text.stripTrailing(),
          "class",
          look,
          "x",
          decimal(x),
          "y",
          decimal(y),
          "xml:space",
          "preserve");
    }
  }

  private static double x(int cell) {
    return MARGIN + cell * ACROSS;
  }

  private static double y(int cell) {
    return MARGIN + cell * DOWN;
  }

  /** Returns the middle of a line of columns. */
  private static double line(int cell) {
    return y(cell) + HEAD - DOWN + DOWN / 2;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
