package dev.runm.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How much of one resource type a provider has. Amounts are unsigned 64-bit whole numbers in the
 * unit of the resource type (bytes for memory and storage).
 */
public record Inventory(
    BigInteger total,
    BigInteger reserved,
    BigInteger minUnit,
    BigInteger maxUnit,
    BigInteger stepSize,
    BigDecimal allocationRatio) {

  /** Returns {@code (total - reserved) * allocation_ratio}, rounded down. */
  public BigInteger capacity() {
    return new BigDecimal(total.subtract(reserved))
        .multiply(allocationRatio)
        .setScale(0, RoundingMode.FLOOR)
        .toBigIntegerExact();
  }
}
