package dev.runm.sql;

import dev.runm.output.Column;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Turns what the server says of columns into the columns of a report. */
final class Shape {
  private Shape() {}

  /**
   * @param described nothing for a statement that returns no rows
   */
  static List<Column> columns(ResultSetMetaData described) {
    List<Column> columns = new ArrayList<>();
    try {
      for (int i = 1; described != null && i <= described.getColumnCount(); i++) {
        String name = described.getColumnLabel(i);
        boolean number = ValueKind.of(described, i).isNumber();
        columns.add(number ? Column.digits(name) : Column.text(name));
      }
    } catch (SQLException neverAsked) {
      throw new IllegalStateException("what was said already needs no server", neverAsked);
    }
    return columns;
  }
}
