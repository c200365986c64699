package dev.runm.session;

import dev.runm.error.UserException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Says in one line why a server could not be reached and what to do. */
final class ConnectionFailure {
  private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
  private static final int ACCESS_DENIED = 1045;
  private static final int ACCESS_DENIED_NO_PASSWORD = 1698;

  private ConnectionFailure() {}

  /** Returns the failure as it is shown to the user. */
  static UserException of(ServerAddress address, SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ACCESS_DENIED, ACCESS_DENIED_NO_PASSWORD ->
          new RefusedLoginException(explain(address, failure), failure);
      default -> new UserException(explain(address, failure), failure);
    };
  }

  private static String explain(ServerAddress address, SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ACCESS_DENIED, ACCESS_DENIED_NO_PASSWORD ->
          "%s refuses user %s: give the password by prompt, by RUNM_PASSWORD or in an option file"
              .formatted(address.host(), address.user());
      case ACCESS_DENIED_TO_SCHEMA ->
          "%s: user %s may not use schema %s: name another one, or GRANT the rights to it"
              .formatted(address.host(), address.user(), address.schema());
      default ->
          TlsFailure.explain(address.host(), failure).orElseGet(() -> other(address, failure));
    };
  }

  private static String other(ServerAddress address, SQLException failure) {
    return "cannot connect to %s as %s: %s; check that the server runs and the address is right"
        .formatted(address.host(), address.user(), reason(failure));
  }

  private static String reason(SQLException failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof UnknownHostException) {
      return "the host is unknown";
    }
    String message = String.valueOf(deepest.getMessage()).strip();
    return message.lines().findFirst().orElse(deepest.getClass().getSimpleName());
  }
}
