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

  /** Returns, for each slot, its ties to every slot. */
  static List<List<Tie>> among(List<Slot> slots) {
    boolean[][] sameTree = sameTrees(slots);
    return slots.stream()
        .map(
            slot ->
                slots.stream()
                    .map(other -> between(slot, other, sameTree[slot.index()][other.index()]))
                    .toList())
        .toList();
  }

  private static Tie between(Slot slot, Slot other, boolean sameTree) {
    return new Tie(
        sameTree, slot.isIsolatedFrom(other), slot.distancesFrom(other), other.distancesFrom(slot));
  }

  /** One in the tree of another, that is in the tree of a third, is in the tree of the third. */
  private static boolean[][] sameTrees(List<Slot> slots) {
    boolean[][] same = new boolean[slots.size()][slots.size()];
    for (Slot slot : slots) {
      for (Slot other : slots) {
        same[slot.index()][other.index()] = slot.sharesTreeWith(other);
      }
    }
    for (int via = 0; via < same.length; via++) {
      for (boolean[] from : same) {
        for (int to = 0; from[via] && to < same.length; to++) {
          from[to] |= same[via][to];
        }
      }
    }
    return same;
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
