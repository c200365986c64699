package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What the statements of the mappers need of a server. */
final class ServerVersion {
  private static final int OLDEST = 8;

  private ServerVersion() {}

  /**
   * Accepts MySQL 8.0 or newer.
   *
   * @throws UserException naming the server that is something else
   */
  static void check(Connection connection, ServerAddress address) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    String version = server.getDatabaseProductVersion();
    if (version.contains("MariaDB") || server.getDatabaseMajorVersion() < OLDEST) {
      throw new UserException(
          "%s is version %s: runm needs MySQL 8.0 or newer".formatted(address.host(), version));
    }
  }
}
