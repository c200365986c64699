package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A command that was stopped with Ctrl-C. */
class CancelledException extends UserException {
  private static final long serialVersionUID = 1L;

  CancelledException(Throwable cause) {
    super(ExitCode.INTERRUPTED, "cancelled", cause);
  }
}
