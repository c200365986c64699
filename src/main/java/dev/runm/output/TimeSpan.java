package dev.runm.output;

import java.math.BigDecimal;
import java.time.Duration;

/** A cell that holds how long something took: {@code 12 ms}, for machines in milliseconds. */
public record TimeSpan(Duration time) {
  private static final int NANOS_PER_MILLI = 6;

  /** Returns the milliseconds. */
  Number value() {
    return BigDecimal.valueOf(time.toNanos(), NANOS_PER_MILLI).stripTrailingZeros();
  }

  @Override
  public String toString() {
    return Figures.plain(value());
  }
}
