package dev.runm.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Draws a table in columns that fit the width, or vertically where they can't. */
final class TablePrinter implements SectionPrinter {
  private static final String GAP = " ".repeat(ColumnWidths.GAP);

  private final Look look;

  TablePrinter(Look look) {
    this.look = look;
  }

  @Override
  public void print(Section whole, PrintWriter out) {
    Section section = whole.overview();
    Optional<int[]> widths = ColumnWidths.of(section, look.width());
    if (widths.isEmpty()) {
      new VerticalPrinter(look).print(whole, out);
      return;
    }
    int[] cells = widths.get();
    List<Column> columns = section.columns();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      append(line, ScreenText.visible(columns.get(i).name()), Style.HEADING, section, i, cells);
    }
    end(line, out);
    String rule = look.rule().repeat(Math.toIntExact(ColumnWidths.total(cells)));
    out.print(Style.DIM.paint(rule, look.colours()) + "\n");
    SectionPrinter.eachRow(
        section,
        out,
        (row, position) -> {
          for (int i = 0; i < cells.length; i++) {
            String text = Cell.shown(row.get(i), columns.get(i).kind());
            append(line, text, Cell.style(row.get(i)), section, i, cells);
          }
          end(line, out);
        });
  }

  private void append(
      StringBuilder line, String text, Style style, Section section, int column, int[] cells) {
    String fitted = fit(text, column, cells[column]);
    String painted = style.paint(fitted, look.colours());
    String room = " ".repeat(cells[column] - ScreenText.width(fitted));
    boolean left = section.columns().get(column).kind() == Column.Kind.TEXT;
    line.append(column == 0 ? "" : GAP);
    line.append(left ? painted : room).append(left ? room : painted);
  }

  /** The names of rows differ at their ends, so these are cut in the middle. */
  private String fit(String text, int column, int cells) {
    return column == 0
        ? ScreenText.fitMiddle(text, cells, look.ellipsis())
        : ScreenText.fit(text, cells, look.ellipsis());
  }

  private static void end(StringBuilder line, PrintWriter out) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    out.append(line, 0, end).append('\n');
    line.setLength(0);
  }
}
