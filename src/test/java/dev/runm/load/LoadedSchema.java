package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema of its own for a test, dropped afterwards, and a session to load into it. */
final class LoadedSchema implements AutoCloseable {
  static final Path SCHEMA_SQL = Path.of("mappers/schema.sql");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name =
      "it_load_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
  private final LoadSession session;

  LoadedSchema() throws SQLException {
    this(true);
  }

  LoadedSchema(boolean localInfile) throws SQLException {
    session = new LoadSession(TestServer.connect("", localInfile));
  }

  String name() {
    return name;
  }

  LoadSession session() {
    return session;
  }

  LoadJob job(Deployment deployment) {
    return job(deployment, 1);
  }

  LoadJob job(Deployment deployment, long seed) {
    return new LoadJob(name, SCHEMA_SQL, deployment, seed, 1_700_000_000L, "0.1.0");
  }

  LoadResult load(Deployment deployment) {
    return session.load(job(deployment));
  }

  void run(String... statements) {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS " + name);
      statement.execute("USE " + name);
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns each row as its values, separated by a blank. */
  List<String> rows(String sql) {
    try (Connection connection = TestServer.connect(name, true);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : " ").append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String value(String sql) {
    return rows(sql).get(0);
  }

  List<String> tables() {
    return rows(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " ORDER BY table_name");
  }

  /** Returns the number of rows and all contents of every table. */
  Map<String, List<String>> contents() {
    Map<String, List<String>> contents = new TreeMap<>();
    for (String table : tables()) {
      contents.put(table, rows("SELECT * FROM " + table + " ORDER BY 1, 2"));
    }
    return contents;
  }

  @Override
  public void close() throws SQLException {
    run("DROP DATABASE " + name);
    session.close();
  }
}
