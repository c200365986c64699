package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection of the session, opened when the first statement needs it. Closing what it
 * hands out does not close it.
 */
class LiveConnection extends SingleConnectionDataSource {
  private final ServerSource server;

  LiveConnection(ServerSource server) {
    this.server = server;
    setSuppressClose(true);
    setRollbackBeforeClose(true);
  }

  @Override
  public String getUrl() {
    return server.get().url();
  }

  @Override
  protected Connection getConnectionFromDriver(Properties unused) throws SQLException {
    ServerAddress address = server.get();
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    address.password().ifPresent(password -> properties.setProperty("password", password));
    DriverDefaults.addTo(properties, address);
    try {
      Connection connection = java.sql.DriverManager.getConnection(address.url(), properties);
      if (SchemaName.exists(connection, address.schema())) {
        connection.setCatalog(address.schema());
      }
      return connection;
    } catch (SQLException failure) {
      throw new UserException(ConnectionFailure.explain(address, failure), failure);
    }
  }
}
