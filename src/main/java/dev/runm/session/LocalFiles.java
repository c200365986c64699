package dev.runm.session;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether the driver answers a server that asks for a file. It must be agreed on when a connection
 * is opened, but a server may then ask for any file in answer to any statement; so it is allowed
 * only while rows are sent, which come from memory.
 */
public final class LocalFiles {
  private LocalFiles() {}

  /** Lets the server ask for a file, or no more. */
  public static void allow(Connection connection, boolean allowed) throws SQLException {
    connection
        .unwrap(JdbcConnection.class)
        .getPropertySet()
        .<Boolean>getProperty(PropertyKey.allowLoadLocalInfile)
        .setValue(allowed);
  }
}
