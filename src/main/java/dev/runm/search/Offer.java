package dev.runm.search;

import dev.runm.model.Inventory;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;

/**
 * What a provider can give of a resource type in the window of a request.
 *
 * @param amount the largest amount that meets the request
 * @param free capacity less the peak of what is used
 */
public record Offer(
    int resourceTypeId,
    Inventory inventory,
    BigInteger amount,
    BigInteger free,
    BigInteger capacity) {
  static Offer of(
      ResourceRequest request, int resourceTypeId, Inventory inventory, BigInteger used) {
    BigInteger capacity = inventory.capacity();
    BigInteger free = capacity.subtract(used);
    BigInteger most = request.max().min(inventory.maxUnit()).min(free);
    BigInteger amount = most.subtract(most.mod(inventory.stepSize()));
    return new Offer(resourceTypeId, inventory, amount, free, capacity);
  }

  /** Returns the share of the capacity that is left; 0 where there is no capacity. */
  double shareLeft() {
    return capacity.signum() == 0 ? 0 : free.doubleValue() / capacity.doubleValue();
  }
}
