package dev.runm.combine;

import java.math.BigInteger;

/**
 * What a provider has left of one resource type.
 *
 * @param free capacity less the peak of use in the claim's window; below 0 where it is overbooked
 */
public record Room(BigInteger minUnit, BigInteger maxUnit, BigInteger stepSize, BigInteger free) {
  /** Returns the most that all takers together may have; below 0 where nothing may be taken. */
  public BigInteger limit() {
    return free.min(maxUnit);
  }

  /** Returns the smallest amount that meets the want's and the units' lower bounds. */
  public BigInteger least(Want want) {
    BigInteger floor = want.min().max(minUnit);
    BigInteger off = floor.mod(stepSize);
    return off.signum() == 0 ? floor : floor.add(stepSize).subtract(off);
  }

  /** Whether the want, alone, can be met here. */
  public boolean fits(Want want) {
    return free.signum() >= 0 && least(want).compareTo(want.max().min(limit())) <= 0;
  }

  /** Returns the largest multiple of the step that is no more than the amount. */
  BigInteger down(BigInteger amount) {
    return amount.subtract(amount.mod(stepSize));
  }
}
