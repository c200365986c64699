package dev.runm.scale;

import java.time.Duration;
import java.util.List;

/** How long repeated runs took, shortest first; at least one. */
record Timing(List<Duration> runs) {
  /** What two rounds of the same runs may well differ by, as a share. */
  private static final double USUAL_SPREAD = 0.1;

  /** Less than this is nothing to a command: half a millisecond. */
  private static final double NANOS_OF_NOTHING = 500_000;

  private static final double LOWER_QUARTER = 0.25;
  private static final double UPPER_QUARTER = 0.75;

  Timing {
    runs = runs.stream().sorted().toList();
  }

  Duration median() {
    return Duration.ofNanos(Math.round(quantile(0.5)));
  }

  /**
   * Returns what the median is known to, to either side: at least as wide as the middle half of the
   * runs.
   */
  Duration spread() {
    double middleHalf = quantile(UPPER_QUARTER) - quantile(LOWER_QUARTER);
    double usual = Math.max(NANOS_OF_NOTHING, USUAL_SPREAD * quantile(0.5));
    return Duration.ofNanos(Math.round(Math.max(middleHalf / 2, usual)));
  }

  /** Returns nanoseconds, between two runs where it falls there. */
  private double quantile(double share) {
    double place = share * (runs.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    double low = runs.get(below).toNanos();
    return low + (place - below) * (runs.get(above).toNanos() - low);
  }
}
