package dev.runm.look;

import dev.runm.model.ResourceUnits;
import dev.runm.output.ByteCount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How much a provider has of a resource type, and how much of it is used now. */
record InventoryRow(
    String resourceType,
    BigInteger total,
    BigInteger reserved,
    BigInteger minUnit,
    BigInteger maxUnit,
    BigInteger stepSize,
    BigDecimal allocationRatio,
    BigDecimal capacity,
    BigDecimal used) {

  BigInteger free() {
    return capacity.subtract(used).toBigInteger();
  }

  /** Returns the ratio without the noughts that the column fills it up with: 16.0, 1.25. */
  BigDecimal ratio() {
    BigDecimal plain = allocationRatio.stripTrailingZeros();
    return plain.scale() < 1 ? plain.setScale(1) : plain;
  }

  /** The share of the capacity that is used, in percent, rounded down to a tenth; null of none. */
  Object percent() {
    return capacity.signum() == 0
        ? null
        : new BigDecimal(
            used.toBigInteger().multiply(BigInteger.valueOf(1000)).divide(capacity.toBigInteger()),
            1);
  }

  /** Returns an amount of this resource type as a cell. */
  Object amount(BigInteger amount) {
    return ResourceUnits.isBytes(resourceType) ? new ByteCount(amount) : amount;
  }
}
