package dev.runm.claim;

import dev.runm.model.Inventory;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An inventory at the moment of execution, with its provider's generation and what is used. */
record ItemState(
    int providerId,
    int resourceTypeId,
    long generation,
    BigInteger total,
    BigInteger reserved,
    BigInteger minUnit,
    BigInteger maxUnit,
    BigInteger stepSize,
    BigDecimal allocationRatio,
    BigDecimal used) {

  Inventory inventory() {
    return new Inventory(total, reserved, minUnit, maxUnit, stepSize, allocationRatio);
  }

  BigInteger free() {
    return inventory().capacity().subtract(used.toBigInteger());
  }
}
