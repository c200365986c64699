package dev.runm.schema;

import dev.runm.output.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the box of a table says.
 *
 * @param allColumns every column with its type; else those that are keys or refer to something
 * @param arrow stands before what a column refers to where no line is drawn
 * @param self says that a column refers to another row of its own table
 */
record Detail(boolean allColumns, String arrow, String self) {
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  /** The columns that stand for a table that has neither keys nor references. */
  private static final int WITHOUT_KEYS = 3;

  /**
   * Returns the lines of a table.
   *
   * @param drawn the references that lines are drawn for
   */
  List<BoxRow> rows(Table table, Predicate<Reference> drawn) {
    return allColumns ? columns(table, drawn) : keys(table, drawn);
  }

  private List<BoxRow> keys(Table table, Predicate<Reference> drawn) {
    List<BoxRow> references = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (ColumnRow column : table.columns()) {
      Optional<Reference> reference = table.reference(column.name());
      if (reference.isPresent()) {
        references.add(row(column.name(), "", reference, drawn));
      } else if (table.isKey(column)) {
        keys.add(column.name());
      }
    }
    if (keys.isEmpty() && references.isEmpty()) {
      table.columns().stream().limit(WITHOUT_KEYS).map(ColumnRow::name).forEach(keys::add);
    }
    int room = Math.max(LEAST, Canvas.cells(table.name()));
    for (BoxRow reference : references) {
      room = Math.max(room, reference.cells());
    }
    List<BoxRow> rows = flowing(keys, room);
    rows.addAll(references);
    return rows;
  }

  private static List<BoxRow> flowing(List<String> names, int room) {
    List<BoxRow> rows = new ArrayList<>();
    String line = "";
    for (String name : names) {
      String longer = line.isEmpty() ? name : line + GAP + name;
      if (!line.isEmpty() && Canvas.cells(longer) > room) {
        rows.add(BoxRow.of(line));
        longer = name;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      rows.add(BoxRow.of(line));
    }
    return rows;
  }

  private List<BoxRow> columns(Table table, Predicate<Reference> drawn) {
    int names = 0;
    for (ColumnRow column : table.columns()) {
      names = Math.max(names, Canvas.cells(column.name()));
    }
    List<BoxRow> rows = new ArrayList<>();
    for (ColumnRow column : table.columns()) {
      String name = column.name() + " ".repeat(names - Canvas.cells(column.name()));
      String key =
          table.isPrimary(column) ? " primary" : table.isUnique(column.name()) ? " unique" : "";
      rows.add(row(name, column.type() + key, table.reference(column.name()), drawn));
    }
    return rows;
  }

  private BoxRow row(
      String text, String note, Optional<Reference> reference, Predicate<Reference> drawn) {
    Optional<Reference> wire = reference.filter(drawn);
    if (reference.isEmpty() || wire.isPresent()) {
      return new BoxRow(text, note, "", wire);
    }
    Reference one = reference.get();
    String told = one.isToItself() ? self : arrow + " " + one.target();
    return new BoxRow(text, note, told, Optional.empty());
  }
}
