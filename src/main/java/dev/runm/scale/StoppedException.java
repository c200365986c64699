package dev.runm.scale;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A scale that the user stopped; what it had loaded is dropped. */
class StoppedException extends UserException {
  private static final long serialVersionUID = 1L;

  StoppedException(String place, Throwable cause) {
    super(
        ExitCode.INTERRUPTED,
        "cancelled in %s; what was loaded for it is dropped".formatted(place),
        cause);
  }
}
