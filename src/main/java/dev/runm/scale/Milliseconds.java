package dev.runm.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Writes times as numbers that can be compared down a column. */
final class Milliseconds {
  private static final int NANOS = 6;

  private Milliseconds() {}

  /** Returns milliseconds with two decimals. */
  static BigDecimal of(Duration time) {
    return BigDecimal.valueOf(time.toNanos(), NANOS).setScale(2, RoundingMode.HALF_UP);
  }
}
