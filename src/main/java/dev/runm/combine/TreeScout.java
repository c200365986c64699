package dev.runm.combine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Tells whether a tree can serve the slots that must share one, were they alone; asks once. */
final class TreeScout {
  private final Space space;
  private final Search search;
  private final Map<Long, Boolean> known = new HashMap<>();
  private final BitSet[] sets;

  TreeScout(Space space, Runnable checkpoint) {
    this.space = space;
    search = new Search(space, null, null, checkpoint);
    sets = new BitSet[space.slots];
    for (BitSet set : space.rules.treeSets()) {
      set.stream().forEach(slot -> sets[slot] = set);
    }
  }

  /** Whether the tree can serve the slot and all that share its tree. */
  boolean serves(int slot, int tree) {
    long key = ((long) space.rules.trees.of(slot) << Integer.SIZE) | space.twin(tree);
    Boolean serves = known.get(key);
    if (serves == null) {
      serves = search.solve(sets[slot], tree) != null;
      known.put(key, serves);
    }
    return serves;
  }

  /** Whether any tree can. */
  boolean served(BitSet set) {
    int slot = set.nextSetBit(0);
    for (int place : space.places(slot, State.NONE)) {
      if (serves(slot, space.pools.tree[place])) {
        return true;
      }
    }
    return false;
  }
}
