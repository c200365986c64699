package dev.runm.expect;

import dev.runm.explain.LastCommand;
import java.util.Optional;

/** Something that is to be true of a command. */
@FunctionalInterface
interface Expectation {
  /** Returns what was seen instead; nothing if it is true. */
  Optional<String> unmet(LastCommand last);

  /** Whether it may be true of a command that failed. */
  default boolean looksAtFailures() {
    return false;
  }

  /** The answer of what found nothing against it: true only if it looked at all statements. */
  static Optional<String> unlessInDoubt(LastCommand last) {
    return last.doubt().map("that cannot be told: "::concat);
  }
}
