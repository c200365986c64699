package dev.runm.session;

import com.mysql.cj.NativeSession;
import com.mysql.cj.jdbc.JdbcConnection;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** How a connection is kept from being read on its way. */
public final class Encryption {
  private Encryption() {}

  /**
   * Returns the version of TLS and the cipher, such as {@code TLSv1.3, TLS_AES_256_GCM_SHA384};
   * nothing where the connection is not encrypted. Asks nothing of the server.
   */
  public static Optional<String> of(Connection connection) {
    try {
      return connection.unwrap(JdbcConnection.class).getSession() instanceof NativeSession session
          ? of(session.getProtocol().getSocketConnection().getMysqlSocket())
          : Optional.empty();
    } catch (SQLException | IOException closed) {
      return Optional.empty();
    }
  }

  private static Optional<String> of(Socket socket) {
    if (!(socket instanceof SSLSocket encrypted)) {
      return Optional.empty();
    }
    SSLSession session = encrypted.getSession();
    return Optional.of("%s, %s".formatted(session.getProtocol(), session.getCipherSuite()));
  }
}
