package dev.runm.output;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A command that reads an answer was ended with Ctrl-C. */
final class ReadingEndedException extends UserException {
  private static final long serialVersionUID = 1L;

  ReadingEndedException() {
    super(ExitCode.INTERRUPTED, "cancelled", null);
  }
}
