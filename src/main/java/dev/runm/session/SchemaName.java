package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a schema the current one. */
final class SchemaName {
  private static final int UNKNOWN_DATABASE = 1049;

  private SchemaName() {}

  /** Selects the schema, if it is there; one that is not will be made by a load. */
  static boolean useIfThere(Connection connection, String schema) throws SQLException {
    try {
      connection.setCatalog(schema);
      return true;
    } catch (SQLException failure) {
      if (failure.getErrorCode() != UNKNOWN_DATABASE) {
        throw failure;
      }
      return false;
    }
  }
}
