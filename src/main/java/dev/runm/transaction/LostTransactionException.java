package dev.runm.transaction;

import dev.runm.error.UserException;

/** A command that failed, and with it the transaction that it ran in. */
class LostTransactionException extends UserException {
  private static final long serialVersionUID = 1L;

  LostTransactionException(UserException failure, String loss) {
    super(failure.exitCode(), failure.getMessage() + "; " + loss, failure);
  }
}
