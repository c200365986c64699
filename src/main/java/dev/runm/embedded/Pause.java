package dev.runm.embedded;

import dev.runm.error.UserException;

/** The time between two looks at something that is about to happen. */
final class Pause {
  private static final long MILLISECONDS = 20;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while waiting for the embedded MySQL", e);
    }
  }
}
