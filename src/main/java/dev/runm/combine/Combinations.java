package dev.runm.combine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Every way to place the slots of a problem, each exactly once, found as it is asked for.
 *
 * <p>By preference, the first combination has the best place that the first slot can have, then
 * that of the second, and so on; what is kept does not grow. Fairly, the trees and then the places
 * that were used least come first, so that the first few are spread as evenly as can be; some words
 * of memory are kept for each combination given.
 */
public final class Combinations implements Iterator<List<Place>> {
  private final Solver solver;
  private final Order order;
  private int[] next;
  private boolean looked;
  private boolean none;

  /**
   * Prepares the pools; looks for nothing yet.
   *
   * @param pools by slot: its places in order of preference, each meeting everything that binds the
   *     slot by itself; those without the room for it are left out here
   * @param fair whether to spread, else preference decides
   * @param checkpoint is run often and may throw to cancel
   * @throws IllegalArgumentException if there is not one pool for each slot
   */
  public Combinations(Problem problem, List<List<Place>> pools, boolean fair, Runnable checkpoint) {
    solver = new Solver(problem, pools, fair, checkpoint);
    order = fair ? new FairOrder(solver) : new PreferenceOrder(solver);
    none = solver.space.slots == 0 && !solver.hopeful();
  }

  @Override
  public boolean hasNext() {
    if (!looked && !none) {
      next = solver.space.slots == 0 ? new int[0] : order.next();
      looked = true;
      none = next == null;
    }
    return !none;
  }

  @Override
  public List<Place> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further combination");
    }
    looked = false;
    none = solver.space.slots == 0;
    return solver.space.places(next);
  }
}
