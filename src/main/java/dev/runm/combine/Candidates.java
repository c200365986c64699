package dev.runm.combine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The places to try for one slot in one state: those of the least used trees first, then the least
 * used places, then by preference; without a count of use by preference alone. Of places that are
 * alike none is tried after one has failed.
 */
final class Candidates {
  private final State state;
  private final int slot;
  private final IntPredicate permitted;
  private final Usage usage;
  private final int[] places;
  private final boolean othersBound;
  private final Set<Long> dead = new HashSet<>();
  private Deque<Integer> used;
  private int position;
  private long last;

  Candidates(State state, int slot, IntPredicate permitted, Usage usage) {
    this.state = state;
    this.slot = slot;
    this.permitted = permitted;
    this.usage = usage;
    places = state.space.places(slot, state.tree(slot));
    othersBound = Likeness.othersBound(state, slot);
  }

  /** Returns the next place, or -1; the state must be as it was at first. */
  int next() {
    while (position < places.length) {
      int place = places[position++];
      if (permitted.test(place) && (usage == null || usage.tree(state, place) == 0)) {
        long likeness = Likeness.of(state, slot, place, othersBound);
        if (worthTrying(place, likeness)) {
          last = likeness;
          return place;
        }
      }
    }
    if (usage != null) {
      if (used == null) {
        used = used();
      }
      if (!used.isEmpty()) {
        last = Likeness.of(state, slot, used.peek(), othersBound);
        return used.pop();
      }
    }
    return State.NONE;
  }

  /** Says that the place given last leads nowhere. */
  void failed() {
    dead.add(last);
  }

  /** Returns the best place of each kind in trees that are in use, best first. */
  private Deque<Integer> used() {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(place -> usage.tree(state, place))
            .thenComparingInt(place -> usage.place(state, place));
    Map<Long, Integer> best = new HashMap<>();
    Map<Integer, Integer> ranks = new HashMap<>();
    for (int rank = 0; rank < places.length; rank++) {
      int place = places[rank];
      if (permitted.test(place) && usage.tree(state, place) > 0) {
        long likeness = Likeness.of(state, slot, place, othersBound);
        Integer before = best.get(likeness);
        boolean better =
            before == null ? worthTrying(place, likeness) : order.compare(place, before) < 0;
        if (better) {
          best.put(likeness, place);
          ranks.put(place, rank);
        }
      }
    }
    Deque<Integer> sorted = new ArrayDeque<>();
    best.values().stream().sorted(order.thenComparingInt(ranks::get)).forEach(sorted::add);
    return sorted;
  }

  /** Whether the slot can sit there and nothing like it has failed; notes where it cannot. */
  private boolean worthTrying(int place, long likeness) {
    if (dead.contains(likeness)) {
      return false;
    }
    if (!state.admitsAt(slot, place)) {
      dead.add(likeness);
      return false;
    }
    return true;
  }
}
