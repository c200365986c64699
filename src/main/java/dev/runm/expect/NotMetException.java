package dev.runm.expect;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** An expectation that was not met: what was expected, and what was seen instead. */
class NotMetException extends UserException {
  private static final long serialVersionUID = 1L;

  NotMetException(String message) {
    super(ExitCode.EXPECTATION_NOT_MET, message, null);
  }
}
