package dev.runm.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at a schema of the test server behind the program's back, and changes it there. */
public record Database(String schema) {

  /** Returns the rows of a query, their columns separated by blanks. */
  public List<String> rows(String sql) {
    try (Connection connection = TestServer.connect(schema, false);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          cells.add(answer.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Returns the only number of a query. */
  public long number(String sql) {
    return Long.parseLong(rows(sql).get(0));
  }

  /** Runs statements, separated by semicolons. */
  public void execute(String sql) {
    try (Connection connection = TestServer.connect(schema, false);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Returns a checksum of every table's content. */
  public Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    for (String table : rows("SHOW TABLES")) {
      checksums.put(table, rows("CHECKSUM TABLE `" + table + "`").get(0));
    }
    return checksums;
  }
}
