package dev.runm.check;

import dev.runm.model.DistanceRule;
import java.util.List;

/**
 * What the request says of two slots.
 *
 * @param sameTree whether both are served in one provider tree
 * @param apart whether both are served by different providers
 * @param to how far the first is from the second
 * @param from how far the second is from the first
 */
record Tie(boolean sameTree, boolean apart, List<DistanceRule> to, List<DistanceRule> from) {

  /**
   * @param sameTree whether they share a tree, be it by way of other slots
   */
  static Tie between(Slot slot, Slot other, boolean sameTree) {
    return new Tie(
        sameTree, slot.isIsolatedFrom(other), slot.distancesFrom(other), other.distancesFrom(slot));
  }

  boolean isNone() {
    return !sameTree && !apart && !saysHowFar();
  }

  boolean saysHowFar() {
    return !to.isEmpty() || !from.isEmpty();
  }

  /** Whether the two providers may serve the two slots. */
  boolean allows(Place place, Place other, Distances distances) {
    if (sameTree && !place.isInTreeOf(other) || apart && place.is(other)) {
      return false;
    }
    return !saysHowFar()
        || to.stream().allMatch(rule -> distances.holds(rule, other, place))
            && from.stream().allMatch(rule -> distances.holds(rule, place, other));
  }
}
