package dev.runm.why;

import java.time.Duration;

/**
 * How many providers one rule leaves.
 *
 * @param rule null for the first step, at which there is no rule yet
 * @param left null where nothing was left before
 * @param removed null at the first step, and where nothing was left before
 * @param time of the statement, or null where none was needed
 */
record FunnelStep(Rule rule, Long left, Long removed, Duration time) {
  String title() {
    return rule == null ? "providers" : rule.title();
  }

  String asks() {
    return rule == null ? "" : rule.asks();
  }
}
