package dev.runm.model;

/** A half-open span of time {@code [acquire, release)} in epoch seconds, UTC. */
public record Window(long acquire, long release) {
  /** The release time of what is never released. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Returns the window of the same length that begins at another moment. */
  public Window beginningAt(long moment) {
    long length = release - acquire;
    boolean endless = isOpenEnded() || moment >= NEVER - length;
    return new Window(moment, endless ? NEVER : moment + length);
  }

  /** Whether the window has no end. */
  public boolean isOpenEnded() {
    return release == NEVER;
  }
}
