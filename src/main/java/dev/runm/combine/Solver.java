package dev.runm.combine;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Answers for one combination at a time, after one look at what is hopeless from the start. */
final class Solver {
  final Space space;
  final Usage usage;
  private final TreeScout scout;
  private final Search search;
  private final Runnable checkpoint;
  private Boolean hopeful;

  Solver(Problem problem, List<List<Place>> pools, boolean fair, Runnable checkpoint) {
    this.checkpoint = checkpoint;
    space = new Space(problem, pools);
    usage = new Usage(space);
    scout = space.treesMatter() ? new TreeScout(space, checkpoint) : null;
    search = new Search(space, fair ? usage : null, scout, checkpoint);
  }

  /** Whether there is a combination at all. */
  boolean hopeful() {
    if (hopeful == null) {
      hopeful = partsCanBe() && search.solve(all(), State.NONE) != null;
    }
    return hopeful;
  }

  /** Returns a combination, by slot, or null; see {@link Search}. */
  int[] solve(int[] fixed, int count, int slot, IntPredicate permitted) {
    return hopeful() ? search.solve(fixed, count, slot, permitted) : null;
  }

  /** Returns what the place counts as for the slot, while nothing is chosen. */
  long likeness(int slot, int place) {
    State state = search.state();
    state.clear(all());
    return Likeness.of(state, slot, place, Likeness.othersBound(state, slot));
  }

  /** Whether the slots that share a tree, and those that rules tie, could be served alone. */
  private boolean partsCanBe() {
    for (BitSet set : space.rules.treeSets()) {
      if (!scout.served(set)) {
        return false;
      }
    }
    Search alone = new Search(space, null, scout, checkpoint);
    for (BitSet set : space.rules.linkSets()) {
      if (set.cardinality() < space.slots && alone.solve(set, State.NONE) == null) {
        return false;
      }
    }
    return true;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, space.slots);
    return all;
  }
}
