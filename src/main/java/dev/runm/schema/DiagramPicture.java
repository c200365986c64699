package dev.runm.schema;

import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Picture;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.time.Duration;
import java.util.List;

/** Draws a schema at the terminal. */
record DiagramPicture(Schema schema, boolean allColumns, Duration elapsed) implements Picture {
  static final Style WIRE = Style.TAG;

  private static final Style FRAME = Style.DIM;
  private static final int PADDING = 2;

  @Override
  public void on(Canvas canvas) {
    Signs signs = Signs.of(canvas.unicode());
    Diagram diagram =
        Diagram.of(
            Chapter.of(schema),
            new Detail(allColumns, signs.arrow(), signs.self()),
            canvas.width());
    Grid grid = new Grid(Math.max(diagram.width(), canvas.width()), diagram.height());
    for (Piece piece : diagram.pieces()) {
      int end = piece.x() + Math.max(piece.width(), Canvas.cells(piece.question()));
      grid.text(piece.x(), piece.y(), end, piece.question(), Style.HEADING, signs.cut());
      piece.boxes().forEach(box -> draw(box, grid, signs));
      piece.wires().forEach(wire -> draw(wire, grid, signs));
    }
    for (int y = 0; y < diagram.height(); y++) {
      canvas.line(grid.row(y, canvas.unicode()).toArray(Styled[]::new));
    }
    canvas.line("");
    canvas.paragraph(
        "",
        "",
        new Styled(
            "%s refers to a table that is drawn elsewhere, %s to another row of its own table."
                .formatted(signs.arrow(), signs.self()),
            Style.DIM));
    canvas.line(new Styled("(%s)".formatted(count()), Style.DIM));
  }

  private String count() {
    return String.join(
        ", ",
        List.of(
            Figures.count(schema.tables().size(), "tables"),
            Figures.count(schema.references().size(), "references"),
            Figures.duration(elapsed)));
  }

  private static void draw(Box box, Grid grid, Signs signs) {
    int bottom = box.y() + box.height() - 1;
    grid.across(box.y(), box.x(), box.right(), FRAME);
    grid.across(bottom, box.x(), box.right(), FRAME);
    grid.down(box.x(), box.y(), bottom, FRAME);
    grid.down(box.right(), box.y(), bottom, FRAME);
    int end = box.right() - PADDING;
    String name = " " + box.table().name() + " ";
    grid.text(box.x() + 1, box.y(), box.right() - 1, name, Style.HEADING, signs.cut());
    for (int i = 0; i < box.rows().size(); i++) {
      BoxRow row = box.rows().get(i);
      int x = box.x() + PADDING;
      int y = box.port() + i;
      grid.text(x, y, end, row.text(), Style.PLAIN, signs.cut());
      grid.text(x + row.beforeNote(), y, end, row.note(), FRAME, signs.cut());
      grid.text(x + row.beforeTold(), y, end, row.told(), WIRE, signs.cut());
    }
  }

  private static void draw(Wire wire, Grid grid, Signs signs) {
    grid.join(wire.fromX(), wire.fromY(), Grid.RIGHT, FRAME);
    grid.join(wire.fromX() + 1, wire.fromY(), Grid.LEFT, WIRE);
    grid.across(wire.fromY(), wire.fromX() + 1, wire.track(), WIRE);
    grid.down(wire.track(), wire.fromY(), wire.toY(), WIRE);
    grid.across(wire.toY(), wire.track(), wire.toX() - 1, WIRE);
    grid.text(wire.toX() - 1, wire.toY(), wire.toX() - 1, signs.head(), WIRE, "");
  }
}
