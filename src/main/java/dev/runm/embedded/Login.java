package dev.runm.embedded;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tries whether the server lets runm in. */
final class Login {
  private static final String CONNECTION_TROUBLE = "08";

  private Login() {}

  /**
   * Returns whether the login worked; false while nobody answers.
   *
   * @throws UserException if the server answers and refuses
   */
  static boolean succeeds(ServerAddress address) {
    Properties login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    login.setProperty("connectTimeout", "2000");
    login.setProperty("socketTimeout", "10000");
    try (Connection connection = DriverManager.getConnection(address.url(), login)) {
      return !connection.isClosed();
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_TROUBLE)) {
        return false;
      }
      throw new UserException(
          "the embedded MySQL at %s refuses the login: %s".formatted(address, e.getMessage()), e);
    }
  }
}
