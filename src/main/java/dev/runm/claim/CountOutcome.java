package dev.runm.claim;

import java.time.Duration;
import java.util.Map;

/**
 * What came of executing many claims.
 *
 * @param refused how many could not be executed, by the reason
 * @param providers how many providers were given to them
 */
record CountOutcome(
    int wanted, int executed, Map<String, Integer> refused, int providers, Duration elapsed) {
  int missing() {
    return wanted - executed;
  }
}
