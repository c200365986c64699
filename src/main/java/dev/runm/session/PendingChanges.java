package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What the user's transaction holds that is not committed yet, and whether it is still there: a
 * deadlock or a lost connection ends it on the server, which then would begin another one unasked.
 */
@Component
class PendingChanges {
  private static final int DEADLOCK = 1213;
  private static final String CONNECTION_STATE = "08";

  private volatile boolean open;
  private final AtomicLong rows = new AtomicLong();
  private Optional<String> loss = Optional.empty();

  /** A transaction begins, or none is open any more. */
  void begin(boolean begun) {
    open = begun;
    rows.set(0);
    loss = Optional.empty();
  }

  /** Returns how many rows were changed. */
  long rows() {
    return rows.get();
  }

  /**
   * @param changed by one statement; what the driver does not count is negative
   */
  void add(int changed) {
    if (open) {
      rows.addAndGet(changed < 0 ? 1 : changed);
    }
  }

  /** The rows that were changed since are undone. */
  void backTo(long before) {
    rows.set(before);
  }

  /** Takes note of how a statement failed. */
  void failed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        if (sql.getErrorCode() == DEADLOCK) {
          lose("MySQL undid the whole transaction");
        } else if (String.valueOf(sql.getSQLState()).startsWith(CONNECTION_STATE)) {
          lose("the transaction went with the connection");
        }
      }
    }
  }

  /** What one command changed could not be undone, so all of it has to be. */
  void cannotUndo() {
    lose("the command could not be undone alone, so the whole transaction was");
  }

  private void lose(String reason) {
    if (open && loss.isEmpty()) {
      loss = Optional.of(reason);
    }
  }

  /** Returns why the transaction is gone, if it is. */
  Optional<String> loss() {
    return loss;
  }

  /**
   * Lets no statement begin another transaction in place of the one that is gone.
   *
   * @throws UserException if it is
   */
  void requireThere() {
    if (loss.isPresent()) {
      throw new UserException(loss.get());
    }
  }
}
