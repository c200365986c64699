package dev.runm.look;

import dev.runm.output.ByteCount;
import dev.runm.output.Column;
import dev.runm.output.PointInTime;
import dev.runm.output.Styled;
import java.util.function.Function;

/** A column of a listing, and what it shows of a row. */
record Field<T>(Column column, Function<T, Object> cell) {
  static <T> Field<T> text(String name, Function<T, Object> cell) {
    return new Field<>(Column.text(name), cell);
  }

  static <T> Field<T> number(String name, Function<T, Object> cell) {
    return new Field<>(Column.number(name), cell);
  }

  /** Returns this field as one that a table leaves out. */
  Field<T> asDetail() {
    return new Field<>(column.asDetail(), cell);
  }

  /** Returns this field as one that gives way to the others. */
  Field<T> asBelow() {
    return new Field<>(column.asBelow(), cell);
  }

  /** Returns the field's name in a document. */
  String key() {
    return column.name().replace(' ', '_');
  }

  /** Returns what stands in a document for this field of a row. */
  Object value(T row) {
    Object shown = cell.apply(row);
    if (shown instanceof ByteCount bytes) {
      return bytes.number();
    }
    if (shown instanceof PointInTime time) {
      return time.value();
    }
    return shown instanceof Styled styled ? styled.text() : shown;
  }
}
