package dev.runm.stats;

import java.math.BigInteger;

/** How full the owner, a resource type, partition or provider group, is of a resource type. */
record Use(String owner, String resourceType, BigInteger capacity, BigInteger used) {
  BigInteger free() {
    return capacity.subtract(used);
  }

  /** The share of the capacity that is used, in percent, rounded down to a tenth. */
  double percent() {
    return capacity.signum() == 0
        ? 0
        : used.multiply(BigInteger.valueOf(1000)).divide(capacity).intValue() / 10.0;
  }
}
