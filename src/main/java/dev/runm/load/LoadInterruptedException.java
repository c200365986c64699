package dev.runm.load;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A load that the user stopped; the deployment that was loaded before is still there. */
public final class LoadInterruptedException extends UserException {
  private static final long serialVersionUID = 1L;

  LoadInterruptedException() {
    super(ExitCode.INTERRUPTED, "load: interrupted; what was loaded before is unchanged", null);
  }
}
