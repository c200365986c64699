package dev.runm.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides how wide each column of a table is drawn. */
final class ColumnWidths {
  /** The cells between two columns. */
  static final int GAP = 2;

  /** A text that is cut keeps this many cells. */
  private static final int LEAST = 8;

  private ColumnWidths() {}

  /**
   * Returns the cells of each column so that a row fits into {@code width}: where it is short, the
   * widest texts give way first, but the first column, which names the row, last of all. Numbers
   * are never cut; nothing where even so it doesn't fit.
   */
  static Optional<int[]> of(Section section, int width) {
    int[] cells = natural(section);
    int least = IntStream.range(0, cells.length).map(i -> least(section, cells, i)).sum();
    if (least + gaps(cells) > width) {
      return Optional.empty();
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.min(cells[i], width);
    }
    while (total(cells) > width) {
      cells[next(section, cells)]--;
    }
    return Optional.of(cells);
  }

  /** Whether nothing of the section has to give way. */
  static boolean fits(Section section, int width) {
    return total(natural(section)) <= width;
  }

  /** Returns the cells of a row, gaps included. */
  static long total(int[] cells) {
    return IntStream.of(cells).asLongStream().sum() + gaps(cells);
  }

  private static int[] natural(Section section) {
    List<Column> columns = section.columns();
    int[] cells = columns.stream().mapToInt(ColumnWidths::heading).toArray();
    for (List<Object> row : section.rows()) {
      for (int i = 0; i < cells.length; i++) {
        String text = Cell.shown(row.get(i), columns.get(i).kind());
        cells[i] = Math.max(cells[i], ScreenText.width(text));
      }
    }
    return cells;
  }

  private static int heading(Column column) {
    return ScreenText.width(ScreenText.visible(column.name()));
  }

  private static int least(Section section, int[] cells, int column) {
    return isText(section, column) ? Math.min(cells[column], LEAST) : cells[column];
  }

  /** Returns the column that gives way next. */
  private static int next(Section section, int[] cells) {
    return IntStream.range(1, cells.length)
        .filter(column -> isText(section, column) && cells[column] > LEAST)
        .reduce((one, other) -> cells[other] >= cells[one] ? other : one)
        .orElse(0);
  }

  private static boolean isText(Section section, int column) {
    return section.columns().get(column).kind() == Column.Kind.TEXT;
  }

  private static int gaps(int[] cells) {
    return GAP * Math.max(0, cells.length - 1);
  }
}
