package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.SQLException;
import java.util.Set;

/** Turns what the server or the driver says into one line that names the mapper statement. */
public final class DatabaseFailure {
  private static final int NO_SUCH_TABLE = 1146;
  private static final int NO_DATABASE_SELECTED = 1046;
  private static final int UNKNOWN_DATABASE = 1049;
  private static final int QUERY_INTERRUPTED = 1317;
  private static final Set<Integer> NOT_LOADED =
      Set.of(NO_SUCH_TABLE, NO_DATABASE_SELECTED, UNKNOWN_DATABASE);

  private DatabaseFailure() {}

  /** Returns the failure as it is shown to the user. */
  public static UserException of(Throwable failure) {
    SQLException cause = sqlCause(failure);
    if (cause == null) {
      return new UserException(firstLine(failure), failure);
    }
    String message =
        switch (cause.getErrorCode()) {
          case NO_SUCH_TABLE, NO_DATABASE_SELECTED, UNKNOWN_DATABASE ->
              "no deployment is loaded here (%s): try load 100-shared-compute"
                  .formatted(firstLine(cause));
          case QUERY_INTERRUPTED -> "cancelled";
          default -> {
            String where = statementOf(failure);
            yield "MySQL error %d%s: %s"
                .formatted(cause.getErrorCode(), where, firstLine(cause));
          }
        };
    return new UserException(message, failure);
  }

  /** Whether a table or schema that a statement names does not exist. */
  public static boolean isMissingTable(Throwable failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && NOT_LOADED.contains(cause.getErrorCode());
  }

  /** Returns the driver's exception behind {@code failure}, or null. */
  public static SQLException sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** MyBatis writes "The error may involve dev.runm.find.ProviderMapper.findProviders-Inline". */
  private static String statementOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      int at = message.indexOf("The error may involve ");
      if (at >= 0) {
        String id = message.substring(at + 22).lines().findFirst().orElse("");
        id = id.replace("-Inline", "").strip();
        String[] parts = id.split("\\.");
        return parts.length < 2
            ? ""
            : " in " + parts[parts.length - 2] + "." + parts[parts.length - 1];
      }
    }
    return "";
  }

  private static String firstLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
