package dev.runm.check;

import dev.runm.model.Inventory;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;

/**
 * What a provider has left of one resource type in the window of a request.
 *
 * @param peak the most that is used at any moment of the window
 */
record Room(Inventory inventory, BigInteger peak) {

  BigInteger capacity() {
    return inventory.capacity();
  }

  /** Returns what is left; negative where more is used than there is. */
  BigInteger free() {
    return capacity().subtract(peak);
  }

  /** Returns the most that all claims together may take. */
  BigInteger limit() {
    return free().min(inventory.maxUnit());
  }

  /** Returns the smallest amount that is enough and a multiple of the step. */
  BigInteger least(ResourceRequest request) {
    BigInteger enough = request.min().max(inventory.minUnit());
    BigInteger[] steps = enough.divideAndRemainder(inventory.stepSize());
    BigInteger rounded = steps[1].signum() == 0 ? steps[0] : steps[0].add(BigInteger.ONE);
    return rounded.multiply(inventory.stepSize());
  }

  /** Returns the largest multiple of the step that is neither above max nor above the bound. */
  BigInteger largest(ResourceRequest request, BigInteger bound) {
    BigInteger most = request.max().min(bound);
    return most.subtract(most.mod(inventory.stepSize()));
  }

  /** Whether the request fits, were it the only one. */
  boolean fits(ResourceRequest request) {
    return free().signum() >= 0 && least(request).compareTo(request.max().min(limit())) <= 0;
  }
}
