package dev.runm.claim;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A command that Ctrl-C stopped between two pieces of its work; what was done by then stays. */
class StoppedException extends UserException {
  private static final long serialVersionUID = 1L;

  StoppedException(String done, Throwable cause) {
    super(ExitCode.INTERRUPTED, "cancelled: " + done, cause);
  }

  /** A command inside a transaction, of which nothing stays. */
  static StoppedException undone(Throwable cause) {
    return new StoppedException("the transaction is as it was before it", cause);
  }
}
