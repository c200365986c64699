package dev.runm.claim;

import dev.runm.claim.ClaimRejectedException.Kind;
import dev.runm.model.Inventory;
import java.math.BigInteger;
import java.util.List;

/** Checks the items of a claim against the inventories as they are now. */
final class ItemCheck {
  private ItemCheck() {}

  /**
   * Checks unit rules item by item and capacity by the sum of the items on each inventory.
   *
   * @throws ClaimRejectedException naming provider, resource type and figures
   */
  static void check(List<ClaimItem> items, List<ItemState> states) {
    for (ClaimItem item : items) {
      ItemState state =
          states.stream()
              .filter(found -> isFor(found, item))
              .findFirst()
              .orElseThrow(() -> rejected(Kind.MISSING_INVENTORY, item, item.used(), "has none"));
      Inventory inventory = state.inventory();
      BigInteger sum =
          items.stream()
              .filter(other -> isFor(state, other))
              .map(ClaimItem::used)
              .reduce(BigInteger.ZERO, BigInteger::add);
      if (item.used().compareTo(inventory.minUnit()) < 0) {
        throw rejected(
            Kind.BELOW_MIN_UNIT, item, item.used(), "gives at least " + inventory.minUnit());
      }
      if (sum.compareTo(inventory.maxUnit()) > 0) {
        throw rejected(Kind.ABOVE_MAX_UNIT, item, sum, "gives at most " + inventory.maxUnit());
      }
      if (item.used().mod(inventory.stepSize()).signum() != 0) {
        throw rejected(
            Kind.OFF_STEP, item, item.used(), "gives multiples of " + inventory.stepSize());
      }
      if (sum.compareTo(state.free()) > 0) {
        String figures = "has %s of %s free".formatted(state.free(), inventory.capacity());
        throw rejected(Kind.CAPACITY_EXCEEDED, item, sum, figures);
      }
    }
  }

  private static boolean isFor(ItemState state, ClaimItem item) {
    return state.providerId() == item.providerId()
        && state.resourceTypeId() == item.resourceTypeId();
  }

  private static ClaimRejectedException rejected(
      Kind kind, ClaimItem item, BigInteger taken, String rule) {
    return new ClaimRejectedException(
        kind,
        "%s, %s: the claim takes %s, the provider %s"
            .formatted(item.provider(), item.resourceType(), taken, rule));
  }
}
