package dev.runm.stats;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How full the owner, a resource type, partition or provider group, is of a resource type. */
record Use(String owner, String resourceType, BigInteger capacity, BigInteger used) {
  BigInteger free() {
    return capacity.subtract(used);
  }

  /** The share of the capacity that is used, in percent, rounded down to a tenth; null of none. */
  Double percent() {
    return capacity.signum() == 0
        ? null
        : new BigDecimal(used.multiply(BigInteger.valueOf(1000)).divide(capacity), 1).doubleValue();
  }
}
