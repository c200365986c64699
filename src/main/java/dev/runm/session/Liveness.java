package dev.runm.session;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Finds out whether the server still holds a transaction. */
final class Liveness {
  private static final String WITH_CONNECTION = "the transaction went with the connection";

  private Liveness() {}

  /**
   * Returns why the transaction is gone, if it is. The server tells in each of its answers, but not
   * in errors.
   *
   * @param asks whether to have it answer once more
   */
  static Optional<String> loss(Connection connection, SessionStatements statements, boolean asks) {
    try {
      if (connection.isClosed()) {
        return Optional.of(WITH_CONNECTION);
      }
      if (asks) {
        statements.run(connection, "answer", Map.of());
      }
      boolean there =
          connection
              .unwrap(JdbcConnection.class)
              .getSession()
              .getServerSession()
              .inTransactionOnServer();
      return there ? Optional.empty() : Optional.of("MySQL ended the transaction");
    } catch (SQLException lost) {
      return Optional.of(WITH_CONNECTION);
    }
  }
}
