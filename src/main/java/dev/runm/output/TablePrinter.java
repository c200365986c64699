package dev.runm.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a table in columns that fit the width, or vertically where they can't. */
final class TablePrinter implements SectionPrinter {
  private static final String GAP = " ".repeat(ColumnWidths.GAP);

  private static final String INDENT = "    ";
  private static final Section EMPTY = Section.of(List.of(), List.of(), "");

  private final Look look;

  TablePrinter(Look look) {
    this.look = look;
  }

  @Override
  public void print(Section whole, PrintWriter out) {
    Section overview = whole.only(column -> !column.detail());
    ColumnWidths measured = ColumnWidths.of(overview);
    boolean wide =
        overview.columns().stream().noneMatch(Column::below) || measured.fit(look.width());
    Section section = wide ? overview : overview.only(column -> !column.below());
    Section below = wide ? EMPTY : overview.only(Column::below);
    Optional<int[]> widths =
        (wide ? measured : measured.only(column -> !column.below())).within(look.width());
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
            String text = Cell.drawn(row.get(i), columns.get(i).kind(), look);
            append(line, text, Cell.style(row.get(i)), section, i, cells);
          }
          end(line, out);
          if (!below.columns().isEmpty()) {
            printBelow(below.rows().get(position), out);
          }
        });
  }

  private void printBelow(List<Object> row, PrintWriter out) {
    String text =
        row.stream()
            .map(cell -> Cell.shown(cell, Column.Kind.TEXT))
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining("  "));
    if (!text.isEmpty()) {
      for (String line : LineBreaks.wrap(text, look.width() - INDENT.length())) {
        out.print(Style.DIM.paint(INDENT + line, look.colours()) + "\n");
      }
    }
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
