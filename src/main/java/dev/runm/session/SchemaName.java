package dev.runm.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks a schema up by name, through the driver's metadata. */
final class SchemaName {
  private SchemaName() {}

  static boolean exists(Connection connection, String schema) throws SQLException {
    try (ResultSet catalogs = connection.getMetaData().getCatalogs()) {
      while (catalogs.next()) {
        if (catalogs.getString(1).equals(schema)) {
          return true;
        }
      }
      return false;
    }
  }
}
