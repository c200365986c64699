package dev.runm.combine;

/** Gives the combinations by the preference of the first slot, then of the second, and so on. */
final class PreferenceOrder implements Order {
  private final Solver solver;
  private final int slots;
  private final int[][] ranks;
  private int[] last;

  PreferenceOrder(Solver solver) {
    this.solver = solver;
    slots = solver.space.slots;
    ranks = new int[slots][];
  }

  @Override
  public int[] next() {
    int[] found = null;
    int slot = last == null ? 0 : slots - 1;
    if (last == null) {
      found = solver.solve(new int[0], 0, 0, place -> true);
    }
    while (last != null && found == null && slot >= 0) {
      int[] before = last;
      int at = slot;
      int rank = rank(at, before[at]);
      found = solver.solve(before, at, at, place -> rank(at, place) > rank);
      slot -= found == null ? 1 : 0;
    }
    last = found == null ? null : best(found, slot + 1);
    return last;
  }

  /** Improves the places of the later slots, one after the other. */
  private int[] best(int[] found, int from) {
    int[] best = found;
    for (int slot = from; slot < slots; slot++) {
      int at = slot;
      int rank = rank(at, best[at]);
      int[] better = rank == 0 ? null : solver.solve(best, at, at, place -> rank(at, place) < rank);
      best = better == null ? best : better;
    }
    return best;
  }

  private int rank(int slot, int place) {
    if (ranks[slot] == null) {
      ranks[slot] = new int[solver.space.kinOf.length];
      int[] places = solver.space.places(slot, State.NONE);
      for (int rank = 0; rank < places.length; rank++) {
        ranks[slot][places[rank]] = rank;
      }
    }
    return ranks[slot][place];
  }
}
