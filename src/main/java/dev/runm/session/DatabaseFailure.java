package dev.runm.session;

import dev.runm.error.UserException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the server, the driver or MyBatis says into one line that names the statement. */
public final class DatabaseFailure {
  private static final int NO_SUCH_TABLE = 1146;
  private static final int NO_DATABASE_SELECTED = 1046;
  private static final int UNKNOWN_DATABASE = 1049;
  private static final int QUERY_INTERRUPTED = 1317;

  /** On a schema, a table, a column, or something that wants a privilege of its own. */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227);

  private static final Set<Integer> NOT_LOADED =
      Set.of(NO_SUCH_TABLE, NO_DATABASE_SELECTED, UNKNOWN_DATABASE);
  private static final String AT_COMMIT = "during commit()";
  private static final String CONNECTION_STATE = "08";

  private DatabaseFailure() {}

  /** Returns the failure as it is shown to the user, or nothing if no statement failed. */
  public static Optional<UserException> explain(Throwable failure) {
    SQLException cause = sqlCause(failure);
    if (cause != null) {
      return Optional.of(new UserException(message(failure, cause), failure));
    }
    return FailedStatement.in(failure)
        .map(statement -> new UserException(inMapper(statement, failure), failure));
  }

  private static String message(Throwable failure, SQLException cause) {
    String where = FailedStatement.in(failure).map(found -> " in " + found.name()).orElse("");
    if (String.valueOf(cause.getSQLState()).startsWith(CONNECTION_STATE)) {
      return "the connection to MySQL was lost%s (%s): the next command connects anew%s"
          .formatted(where, firstLine(cause), outcome(failure, cause));
    }
    return switch (cause.getErrorCode()) {
      case NO_SUCH_TABLE, NO_DATABASE_SELECTED, UNKNOWN_DATABASE ->
          "no deployment is loaded here (%s): try load 100-shared-compute"
              .formatted(firstLine(cause));
      case QUERY_INTERRUPTED ->
          "the statement%s was stopped by another session%s"
              .formatted(where, outcome(failure, cause));
      default -> "MySQL error %d%s: %s".formatted(cause.getErrorCode(), where, firstLine(cause));
    };
  }

  /** What is known of a transaction of the command's own; of the user's its owner tells. */
  private static String outcome(Throwable failure, SQLException lost) {
    if (String.valueOf(lost.getMessage()).contains(AT_COMMIT)) {
      return "; whether the transaction was committed is not known";
    }
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(cause -> cause.getSuppressed().length > 0)
        ? "; what it had changed is undone"
        : "";
  }

  /** A statement that could not even be put together, which is its file's fault. */
  private static String inMapper(FailedStatement statement, Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String place =
        statement
            .file()
            .map(file -> "%s:%d: ".formatted(file, line(file, statement.id())))
            .orElse("");
    return "%s%s: %s".formatted(place, statement.name(), firstLine(deepest));
  }

  private static int line(Path file, String id) {
    return MapperText.read(file).lineOfId(id);
  }

  /** Returns in one line what a command failed with, whoever says it. */
  public static String words(RuntimeException failure) {
    return UserException.in(failure)
        .or(() -> explain(failure))
        .map(Throwable::getMessage)
        .orElse(failure.toString());
  }

  /** Whether a table or schema that a statement names does not exist. */
  public static boolean isMissingTable(Throwable failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && NOT_LOADED.contains(cause.getErrorCode());
  }

  /** Whether the user lacks the right to what a statement asks for. */
  public static boolean isDenied(Throwable failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && DENIED.contains(cause.getErrorCode());
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /**
   * What the server says quotes the statement, line ends included; what the driver says is long.
   */
  private static String firstLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    if (failure instanceof SQLException server && server.getErrorCode() > 0) {
      return message.replaceAll("\\s+", " ");
    }
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
