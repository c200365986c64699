package dev.runm.look;

import dev.runm.output.Column;
import dev.runm.output.LazyList;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a listing: rows as a table, and as objects of a document. */
record Fields<T>(List<Field<T>> fields) {
  /** Returns the rows as a table that is called {@code noun}. */
  Section section(List<T> rows, String noun) {
    List<Column> columns = fields.stream().map(Field::column).toList();
    return Section.of(columns, LazyList.of(rows, this::cells), noun);
  }

  /** Returns the rows as objects, keys in the order of the columns. */
  List<Map<String, Object>> documents(List<T> rows) {
    return LazyList.of(rows, this::document);
  }

  private List<Object> cells(T row) {
    List<Object> cells = new ArrayList<>(fields.size());
    fields.forEach(field -> cells.add(field.cell().apply(row)));
    return cells;
  }

  Map<String, Object> document(T row) {
    Map<String, Object> document = new LinkedHashMap<>();
    fields.forEach(field -> document.put(field.key(), field.value(row)));
    return document;
  }
}
