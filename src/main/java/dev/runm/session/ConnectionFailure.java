package dev.runm.session;

import java.sql.SQLException;

/** Says in one line why a server could not be reached and what to do. */
final class ConnectionFailure {
  private static final int ACCESS_DENIED = 1045;
  private static final int ACCESS_DENIED_NO_PASSWORD = 1698;
  private static final int UNKNOWN_DATABASE = 1049;

  private ConnectionFailure() {}

  static String explain(ServerAddress address, SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ACCESS_DENIED, ACCESS_DENIED_NO_PASSWORD ->
          "%s refuses user %s: give the password by prompt, by RUNM_PASSWORD or in an option file"
              .formatted(address.host(), address.user());
      case UNKNOWN_DATABASE ->
          "%s: %s".formatted(address.host(), firstLine(failure));
      default ->
          "cannot connect to %s as %s: %s; check that the server runs and the address is right"
              .formatted(address.host(), address.user(), firstLine(failure));
    };
  }

  private static String firstLine(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage()).strip();
    return message.lines().findFirst().orElse(deepest.getClass().getSimpleName());
  }
}
