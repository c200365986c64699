package dev.runm.shell;

/** Unwinds whatever runs, because the user wants to leave. */
public class ExitRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExitRequest() {
    super("exit", null, false, false);
  }
}
