package dev.runm.testing;

import dev.runm.embedded.EmbeddedMySql;
import dev.runm.embedded.ServerSettings;
import dev.runm.session.ServerAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * The embedded MySQL that all tests of a process share, with its data below {@code target}. Each
 * test class works in a schema of its own.
 */
public final class TestServer {
  private static final String DRIVER_OPTIONS = "sslMode=DISABLED&allowPublicKeyRetrieval=true";

  /** Its data; processes that run test classes at the same time have their own. */
  private static final String DATA = System.getProperty("runm.test.data", "test-mysql");

  private static EmbeddedMySql server;

  private TestServer() {}

  /** Returns the server, started if need be, with {@code schema} to work in. */
  public static synchronized ServerAddress in(String schema) {
    if (server == null) {
      ServerSettings usual = ServerSettings.fromEnvironment(System.err::println);
      Path data = Path.of("target", DATA).toAbsolutePath();
      server =
          EmbeddedMySql.attach(
              new ServerSettings(
                  usual.cacheFolder(),
                  data,
                  usual.projectHome(),
                  usual.maven(),
                  false,
                  usual.notice()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    dev.runm.embedded.ServerAddress found = server.address();
    return new ServerAddress(
        found.url(), found.user(), Optional.of(found.password()), schema, true);
  }

  /** Opens a connection of its own, to look at what the program did; no schema is selected. */
  public static Connection connect() throws SQLException {
    return connect("", true);
  }

  /** Opens a connection to a schema; with nothing for its name, to none. */
  public static Connection connect(String schema, boolean localInfile) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user());
    properties.setProperty("password", password());
    properties.setProperty("allowLoadLocalInfile", String.valueOf(localInfile));
    properties.setProperty("allowMultiQueries", "true");
    return DriverManager.getConnection(url() + schema + "?" + DRIVER_OPTIONS, properties);
  }

  /** Returns the JDBC URL up to the last slash. */
  public static String url() {
    return "jdbc:mysql://" + in("").host() + "/";
  }

  public static String user() {
    return in("").user();
  }

  public static String password() {
    return in("").password().orElseThrow();
  }

  /** Runs statements, separated by semicolons, with the rights of the owner of the server. */
  public static void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Drops the schema, if it is there. */
  public static void drop(String schema) {
    execute("DROP DATABASE IF EXISTS `" + schema + "`");
  }
}
