package dev.runm.explain;

import dev.runm.judge.Work;
import java.time.Duration;

/**
 * A command as it ran one way or the other.
 *
 * @param name what is different, such as {@code without ix_providers_parent}
 * @param time what the command takes when nothing is asked beside it
 */
record Variant(String name, Explanation explanation, Duration time) {
  /** Returns the rows that its statements read together. */
  long read() {
    return explanation.statements().stream()
        .mapToLong(each -> each.work().map(Work::reads).orElse(0L))
        .sum();
  }
}
