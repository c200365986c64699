package dev.runm.model;

/** A half-open span of time {@code [acquire, release)} in epoch seconds, UTC. */
public record Window(long acquire, long release) {
  /** The release time of what is never released. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Whether the window has no end. */
  public boolean isOpenEnded() {
    return release == NEVER;
  }
}
