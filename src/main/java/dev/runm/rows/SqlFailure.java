package dev.runm.rows;

import java.sql.SQLException;
import java.util.Optional;

/** What the server answered to a statement that failed. */
public record SqlFailure(int code, String message) {
  public static final int LOCK_WAIT_TIMEOUT = 1205;
  public static final int QUERY_INTERRUPTED = 1317;
  static final int LOCAL_INFILE_OFF = 3948;
  static final int LOCAL_INFILE_REFUSED = 1148;

  /** Finds the server's answer among the causes of {@code failure}. */
  public static Optional<SqlFailure> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(new SqlFailure(sql.getErrorCode(), oneLine(sql.getMessage())));
      }
    }
    return Optional.empty();
  }

  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s+", " ");
  }
}
