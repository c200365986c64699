package dev.runm.error;

/** What a script or a one-off command tells the program that started it. */
public enum ExitCode {
  OK(0),
  COMMAND_FAILED(1),
  USAGE(2),
  EXPECTATION_NOT_MET(3),
  INTERRUPTED(130);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** Returns the number that the operating system sees. */
  public int value() {
    return value;
  }
}
