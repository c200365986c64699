package dev.runm.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The MySQL server that tests run against, told by system properties. */
public final class TestServer {
  private TestServer() {}

  /** Opens a connection without a schema. */
  public static Connection connect() throws SQLException {
    return connect("", true);
  }

  /** Opens a connection to a schema; with nothing for its name, to none. */
  public static Connection connect(String schema, boolean localInfile) throws SQLException {
    return DriverManager.getConnection(url() + schema + "?allowLoadLocalInfile=" + localInfile,
        System.getProperty("runm.test.user", "root"), System.getProperty("runm.test.password", ""));
  }

  private static String url() {
    return System.getProperty("runm.test.url", "jdbc:mysql://127.0.0.1:3399/");
  }
}
