package dev.runm.combine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether the capabilities of the chosen and the possible places can still cover what they must.
 */
final class Coverages {
  private final State state;
  private final Map<Long, Set<Integer>> possible = new HashMap<>();

  Coverages(State state) {
    this.state = state;
  }

  boolean canHold() {
    for (Coverage coverage : state.space.rules.coverages) {
      Set<Integer> now = new HashSet<>();
      Set<Integer> later = new HashSet<>();
      boolean known = true;
      for (int slot : coverage.slots()) {
        if (state.at[slot] >= 0) {
          now.addAll(state.space.traits.codes(state.space.sortOf(state.at[slot])));
        } else if (state.open.get(slot)) {
          later.addAll(possible(slot, state.tree(slot)));
        } else {
          known = false;
        }
      }
      later.addAll(now);
      if (known && !coverage.rules().canHold(now, later)) {
        return false;
      }
    }
    return true;
  }

  private Set<Integer> possible(int slot, int tree) {
    return possible.computeIfAbsent(
        ((long) slot << Integer.SIZE) | (tree + 1),
        key -> {
          Set<Integer> codes = new HashSet<>();
          for (int kin : state.space.kins(slot, tree)) {
            codes.addAll(state.space.traits.codes(state.space.sorts[kin]));
          }
          return codes;
        });
  }
}
