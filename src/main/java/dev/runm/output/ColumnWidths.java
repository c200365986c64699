package dev.runm.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Knows how wide the columns of a table are, and decides how wide each of them is drawn. */
final class ColumnWidths {
  /** The cells between two columns. */
  static final int GAP = 2;

  /** A text that is cut keeps this many cells. */
  private static final int LEAST = 8;

  private final List<Column> columns;
  private final int[] natural;

  private ColumnWidths(List<Column> columns, int[] natural) {
    this.columns = columns;
    this.natural = natural;
  }

  /** Measures a table, of which each row is read once. */
  static ColumnWidths of(Section section) {
    List<Column> columns = section.columns();
    int[] cells = columns.stream().mapToInt(ColumnWidths::heading).toArray();
    for (List<Object> row : section.rows()) {
      for (int i = 0; i < cells.length; i++) {
        String text = Cell.shown(row.get(i), columns.get(i).kind());
        cells[i] = Math.max(cells[i], ScreenText.width(text));
      }
    }
    return new ColumnWidths(columns, cells);
  }

  /** Returns those of the columns that pass. */
  ColumnWidths only(Predicate<Column> test) {
    int[] kept =
        IntStream.range(0, natural.length).filter(i -> test.test(columns.get(i))).toArray();
    return new ColumnWidths(
        IntStream.of(kept).mapToObj(columns::get).toList(),
        IntStream.of(kept).map(i -> natural[i]).toArray());
  }

  /** Whether nothing has to give way. */
  boolean fit(int width) {
    return total(natural) <= width;
  }

  /**
   * Returns the cells of each column so that a row fits into {@code width}: where it is short, the
   * widest texts give way first, but the first column, which names the row, last of all. Numbers
   * are never cut; nothing where even so it doesn't fit.
   */
  Optional<int[]> within(int width) {
    int[] cells = natural.clone();
    int least = IntStream.range(0, cells.length).map(this::least).sum();
    if (least + gaps(cells) > width) {
      return Optional.empty();
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.min(cells[i], width);
    }
    while (total(cells) > width) {
      cells[next(cells)]--;
    }
    return Optional.of(cells);
  }

  /** Returns the cells of a row, gaps included. */
  static long total(int[] cells) {
    return IntStream.of(cells).asLongStream().sum() + gaps(cells);
  }

  private static int heading(Column column) {
    return ScreenText.width(ScreenText.visible(column.name()));
  }

  private int least(int column) {
    return isText(column) ? Math.min(natural[column], LEAST) : natural[column];
  }

  /** Returns the column that gives way next. */
  private int next(int[] cells) {
    return IntStream.range(1, cells.length)
        .filter(column -> isText(column) && cells[column] > LEAST)
        .reduce((one, other) -> cells[other] >= cells[one] ? other : one)
        .orElse(0);
  }

  private boolean isText(int column) {
    return columns.get(column).kind() == Column.Kind.TEXT;
  }

  private static int gaps(int[] cells) {
    return GAP * Math.max(0, cells.length - 1);
  }
}
