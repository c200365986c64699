package dev.runm.combine;

/**
 * What a place counts as in a state: where two places for a slot are alike, either leads to a
 * combination or neither does.
 */
final class Likeness {
  private static final int SHIFT = Integer.SIZE;

  private Likeness() {}

  /** Returns a number that the places have in common which are alike for the slot. */
  static long of(State state, int slot, int place, boolean othersBound) {
    Space space = state.space;
    int kin = space.kinOf[place];
    if (state.hosts[place] > 0) {
      return (4L << 2 * SHIFT - 4) | place;
    }
    if (!space.treesMatter()) {
      return kin;
    }
    int sort = space.sortNumbers[kin];
    int tree = space.pools.tree[place];
    if (!othersBound) {
      return (1L << 2 * SHIFT - 4) | sort;
    }
    boolean fresh = state.treeHosts[tree] == 0 && state.tree(slot) < 0;
    return fresh ? (2L << 2 * SHIFT - 4) | ((long) space.twin(tree) << (SHIFT - 4)) | sort : kin;
  }

  /** Whether slots other than this one still wait for a place in a tree that they share. */
  static boolean othersBound(State state, int slot) {
    for (int other = state.open.nextSetBit(0);
        other >= 0;
        other = state.open.nextSetBit(other + 1)) {
      if (other != slot && state.space.rules.bound[other]) {
        return true;
      }
    }
    return false;
  }
}
