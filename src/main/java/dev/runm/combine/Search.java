package dev.runm.combine;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Looks for one combination: seats the slot with the fewest places first and turns back as soon as
 * those that are left cannot all be seated.
 */
final class Search {
  private static final IntPredicate ANY = place -> true;

  private final State state;
  private final Options options;
  private final Crowds crowds;
  private final Spread spread;
  private final Coverages coverages;
  private final TreeScout scout;
  private final Usage usage;
  private final Runnable checkpoint;

  /**
   * Prepares a search.
   *
   * @param usage what to spread over, or null to go by preference
   * @param scout what is known of whole trees, or null
   */
  Search(Space space, Usage usage, TreeScout scout, Runnable checkpoint) {
    this.usage = usage;
    this.scout = scout;
    this.checkpoint = checkpoint;
    state = new State(space);
    options = new Options(state);
    crowds = new Crowds(state, options);
    spread = new Spread(state);
    coverages = new Coverages(state);
  }

  State state() {
    return state;
  }

  /** Returns a combination, by slot, for these slots alone, or null; all of one tree if given. */
  int[] solve(BitSet slots, int tree) {
    state.clear(slots);
    if (tree >= 0) {
      state.hold(slots.nextSetBit(0), tree);
    }
    return complete() ? state.at.clone() : null;
  }

  /**
   * Returns a combination, or null.
   *
   * @param fixed the places of the first slots, which go together
   * @param count how many they are
   * @param slot a slot to seat next
   * @param permitted which places that slot may have; of those it gets the best
   */
  int[] solve(int[] fixed, int count, int slot, IntPredicate permitted) {
    BitSet all = new BitSet();
    all.set(0, state.at.length);
    state.clear(all);
    for (int first = 0; first < count; first++) {
      state.seat(first, fixed[first]);
    }
    return extend(slot, permitted) ? state.at.clone() : null;
  }

  /** Seats the open slots, if they can be. */
  private boolean complete() {
    if (state.open.isEmpty()) {
      return coverages.canHold();
    }
    int next = options.refresh();
    return next >= 0 && coverages.canHold() && crowds.fit() && spread.fits() && extend(next, ANY);
  }

  private boolean extend(int slot, IntPredicate permitted) {
    boolean treeOpen = scout != null && state.space.rules.bound[slot] && state.tree(slot) < 0;
    IntPredicate tried =
        treeOpen
            ? place -> permitted.test(place) && scout.serves(slot, state.space.pools.tree[place])
            : permitted;
    Candidates candidates = new Candidates(state, slot, tried, usage);
    for (int place = candidates.next(); place >= 0; place = candidates.next()) {
      checkpoint.run();
      state.seat(slot, place);
      if (complete()) {
        return true;
      }
      state.unseat(slot);
      candidates.failed();
    }
    options.failed(slot);
    return false;
  }
}
