package dev.runm.combine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether slots that must be far from each other find enough places that are: places of one circle
 * are all too near to each other, so a circle takes one of these slots.
 */
final class Spread {
  private final State state;

  Spread(State state) {
    this.state = state;
  }

  /** Whether there are enough, as far as counting tells. */
  boolean fits() {
    for (Map.Entry<BitSet, int[]> entry : state.space.circles().entrySet()) {
      BitSet slots = (BitSet) entry.getKey().clone();
      slots.and(state.open);
      if (!fits(slots, entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(BitSet slots, int[] circleOf) {
    int rivals = slots.cardinality();
    Map<Integer, int[]> scarce = new HashMap<>();
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      int[] choices = circles(slot, circleOf, rivals);
      if (choices.length < rivals) {
        scarce.put(slot, choices);
      }
    }
    if (scarce.isEmpty()) {
      return true;
    }
    Numbering<Integer> seats = new Numbering<>();
    int[][] choices =
        scarce.values().stream()
            .map(found -> Arrays.stream(found).map(seats::of).toArray())
            .toArray(int[][]::new);
    int[] cliques = IntStream.range(0, choices.length).toArray();
    int[] capacities = new int[seats.size()];
    Arrays.fill(capacities, 1);
    return new Matching(choices, cliques, capacities).seatsAll();
  }

  /** Returns the circles that the slot can have, or enough of them, or one that has no end. */
  private int[] circles(int slot, int[] circleOf, int most) {
    BitSet found = new BitSet();
    int count = 0;
    for (int kin : state.space.kins(slot, state.tree(slot))) {
      int circle = circleOf[kin];
      boolean fresh = count < most && (circle == Circles.OPEN || !found.get(circle));
      if (fresh && state.admits(slot, kin)) {
        if (circle == Circles.OPEN) {
          return new int[most];
        }
        found.set(circle);
        count++;
      }
    }
    return found.stream().toArray();
  }
}
