package dev.runm.why;

import java.time.Duration;

/**
 * How many providers one rule leaves, or all that ties them to other parts of the request.
 *
 * @param resource the resource type that the rule is about, or null
 * @param left null where nothing was left before
 * @param more whether more are left than were counted
 * @param removed null at the first step, where nothing was left before, and where more are left
 * @param time of the statements, or null where none was needed
 */
record FunnelStep(
    String title,
    String asks,
    String resource,
    Long left,
    boolean more,
    Long removed,
    Duration time) {
  private static final String WHOLE = "whole request";

  static FunnelStep first(long all, Duration time) {
    return new FunnelStep("providers", "", null, all, false, null, time);
  }

  static FunnelStep of(Rule rule, long before, long left, Duration time) {
    return new FunnelStep(
        rule.title(), rule.asks(), rule.resource(), left, false, before - left, time);
  }

  static FunnelStep skipped(Rule rule) {
    return new FunnelStep(rule.title(), rule.asks(), rule.resource(), null, false, null, null);
  }

  /** The last step where a request has several parts: a claim of all of them. */
  static FunnelStep whole(String asks, long before, long left, boolean more, Duration time) {
    return new FunnelStep(WHOLE, asks, null, left, more, more ? null : before - left, time);
  }

  static FunnelStep wholeSkipped(String asks) {
    return new FunnelStep(WHOLE, asks, null, null, false, null, null);
  }

  /** Whether nobody is left, and somebody might have been. */
  boolean empties() {
    return removed != null && left == 0;
  }
}
