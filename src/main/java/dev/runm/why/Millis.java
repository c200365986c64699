package dev.runm.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times of statements as numbers. */
final class Millis {
  private Millis() {}

  /** Returns milliseconds with one decimal; null for no time. */
  static BigDecimal of(Duration time) {
    return time == null
        ? null
        : BigDecimal.valueOf(time.toNanos(), 6).setScale(1, RoundingMode.HALF_UP);
  }
}
