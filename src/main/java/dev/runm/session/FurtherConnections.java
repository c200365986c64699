package dev.runm.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Opens connections beside that of the session, for what must be seen from outside of it. */
@Component
public class FurtherConnections {
  private final ServerSource server;

  FurtherConnections(ServerSource server) {
    this.server = server;
  }

  /**
   * Opens one more connection of the same user to the same server; whoever asks for it closes it.
   *
   * @throws UserException if the server takes no more
   */
  public Connection open() {
    ServerAddress address = server.get();
    try {
      Connection opened = DriverManager.getConnection(address.url(), DriverProperties.of(address));
      LocalFiles.allow(opened, false);
      return opened;
    } catch (SQLException failure) {
      throw ConnectionFailure.of(address, failure);
    }
  }
}
