package dev.runm.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The MySQL server that tests and benchmarks run against, told by the system properties {@code
 * runm.test.url} (up to the last slash, without a schema), {@code runm.test.user} and {@code
 * runm.test.password}, or by the environment: {@code RUNM_TEST_URL} and so on.
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
    return setting("url", "jdbc:mysql://127.0.0.1:3306/");
  }

  public static String user() {
    return setting("user", "root");
  }

  public static String password() {
    return setting("password", "");
  }

  private static String setting(String name, String otherwise) {
    String environment = System.getenv("RUNM_TEST_" + name.toUpperCase(Locale.ROOT));
    return System.getProperty("runm.test." + name, environment == null ? otherwise : environment);
  }
}
