package dev.runm.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The MySQL server that tests run against, told by the system properties {@code runm.test.url} (up
 * to the last slash, without a schema), {@code runm.test.user} and {@code runm.test.password}.
 */
public final class TestServer {
  private TestServer() {}

  /** Opens a connection without a schema. */
  public static Connection connect() throws SQLException {
    return connect("", true);
  }

  /** Opens a connection to a schema; with nothing for its name, to none. */
  public static Connection connect(String schema, boolean localInfile) throws SQLException {
    return DriverManager.getConnection(
        url() + schema + "?allowLoadLocalInfile=" + localInfile, user(), password());
  }

  public static String url() {
    return System.getProperty("runm.test.url", "jdbc:mysql://127.0.0.1:3306/");
  }

  public static String user() {
    return System.getProperty("runm.test.user", "root");
  }

  public static String password() {
    return System.getProperty("runm.test.password", "");
  }
}
