package dev.runm.combine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which places take part in at least one combination; the pools are prepared once. */
public final class Completions {
  private final Solver solver;
  private final Map<Integer, Map<Long, Boolean>> known = new HashMap<>();

  /**
   * Prepares the pools.
   *
   * @param pools as for {@link Combinations}
   * @param checkpoint is run often and may throw to cancel
   * @throws IllegalArgumentException if there is not one pool for each slot
   */
  public Completions(Problem problem, List<List<Place>> pools, Runnable checkpoint) {
    solver = new Solver(problem, pools, false, checkpoint);
  }

  /** Whether there is a combination at all. */
  public boolean any() {
    return solver.hopeful();
  }

  /** Whether some combination gives the slot this place. */
  public boolean completes(int slot, Place place) {
    Space space = solver.space;
    int number = space.pools.ids.find(place.id());
    if (number < 0 || !space.sortOf(number).pools().get(slot)) {
      return false;
    }
    Map<Long, Boolean> ofSlot = known.computeIfAbsent(slot, key -> new HashMap<>());
    long likeness = solver.likeness(slot, number);
    Boolean answer = ofSlot.get(likeness);
    if (answer == null) {
      int[] found = solver.solve(new int[0], 0, slot, other -> other == number);
      answer = found != null;
      ofSlot.put(likeness, answer);
      if (found != null) {
        note(found);
      }
    }
    return answer;
  }

  /** Remembers that all places of a combination take part in one. */
  private void note(int[] found) {
    for (int slot = 0; slot < found.length; slot++) {
      known
          .computeIfAbsent(slot, key -> new HashMap<>())
          .put(solver.likeness(slot, found[slot]), true);
    }
  }
}
