package dev.runm.plan;

import java.time.Duration;

/**
 * What an access did when the statement ran, as EXPLAIN ANALYZE counted it.
 *
 * @param rowsPerLoop rows that one loop gave on average; 0 if it never ran
 * @param loops how often it was started; 0 if it never ran
 * @param first how long a loop took to its first row, on average
 * @param last how long a loop took to its last row, on average
 * @param cutShort whether it may have given fewer rows than it would have: something above it may
 *     have stopped it early, such as a LIMIT, or a condition on the index dropped rows uncounted
 */
public record Actual(
    double rowsPerLoop, long loops, Duration first, Duration last, boolean cutShort) {
  /** Whether it ran at all. */
  public boolean ran() {
    return loops > 0;
  }

  /** Returns the rows of all loops, rounded as the server rounds the average. */
  public long rows() {
    return Math.round(rowsPerLoop * loops);
  }

  /** Returns how long all loops took together, with all that is below the access. */
  public Duration total() {
    return last.multipliedBy(loops);
  }
}
