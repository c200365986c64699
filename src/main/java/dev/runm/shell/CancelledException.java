package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** A command that was stopped with Ctrl-C. */
public class CancelledException extends UserException {
  private static final long serialVersionUID = 1L;

  public CancelledException(Throwable cause) {
    this("cancelled", cause);
  }

  private CancelledException(String message, Throwable cause) {
    super(ExitCode.INTERRUPTED, message, cause);
  }

  /** Returns what is told where Ctrl-C came while the command was being committed. */
  static CancelledException tooLate() {
    return new CancelledException("Ctrl-C came too late: what was committed stays", null);
  }
}
