package dev.runm.claim;

import dev.runm.model.Window;

/** An allocation that holds now or will; times are epoch seconds. */
record HeldAllocation(long id, long consumerId, long acquireTime, long releaseTime) {
  boolean neverEnds() {
    return releaseTime == Window.NEVER;
  }

  /** Whether it is over at {@code now}. */
  boolean overAt(long now) {
    return releaseTime <= now;
  }

  /** Whether it was in use for any time before {@code now}. */
  boolean begunBefore(long now) {
    return acquireTime < now;
  }
}
