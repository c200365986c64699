package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a schema the current one. */
final class SchemaName {
  private static final int UNKNOWN_DATABASE = 1049;

  private SchemaName() {}

  /** Selects the schema; one that does not exist yet will be made by a load. */
  static void useIfThere(Connection connection, String schema) throws SQLException {
    try {
      connection.setCatalog(schema);
    } catch (SQLException failure) {
      if (failure.getErrorCode() != UNKNOWN_DATABASE) {
        throw failure;
      }
    }
  }
}
