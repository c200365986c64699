package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens a connection that runm can work on. */
final class NewConnection {
  private NewConnection() {}

  /**
   * Returns the connection, in the schema of the address if it is there.
   *
   * @throws UserException if there is no way to the server, or it is one that runm cannot work on
   */
  static Connection to(ServerAddress address) throws SQLException {
    try {
      Connection opened = DriverManager.getConnection(address.url(), DriverProperties.of(address));
      try {
        LocalFiles.allow(opened, false);
        ServerVersion.check(opened, address);
        SchemaName.useIfThere(opened, address.schema());
        return opened;
      } catch (SQLException | UserException refused) {
        opened.close();
        throw refused;
      }
    } catch (SQLException failure) {
      throw ConnectionFailure.of(address, failure);
    }
  }
}
