package dev.runm.combine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gives every place its sort. */
final class Sorting {
  private static final long SCRAMBLE = 0x9E3779B97F4A7C15L;

  final Numbering<Sort> sorts = new Numbering<>();

  /** By place: the number of its sort. */
  final int[] sortOf;

  private final Pools pools;

  Sorting(Pools pools, Traits traits) {
    this.pools = pools;
    BitSet[] slotsOf = slotsOf();
    sortOf = new int[slotsOf.length];
    Sort last = null;
    for (int place = 0; place < sortOf.length; place++) {
      Sort sort = traits.sort(pools.places[place], pools.shape[place], slotsOf[place]);
      sortOf[place] = sort.equals(last) ? sortOf[place - 1] : sorts.of(sort);
      last = sort;
    }
  }

  /** Returns, by place, a number for its sort and tree. */
  int[] byTree() {
    Numbering<Long> kins = new Numbering<>();
    int[] kinOf = new int[sortOf.length];
    for (int place = 0; place < kinOf.length; place++) {
      long kin = ((long) pools.tree[place] << Integer.SIZE) | sortOf[place];
      kinOf[place] = kins.of(kin * SCRAMBLE);
    }
    return kinOf;
  }

  /** Returns, by place, the slots that can have it; places with equal slots share the set. */
  private BitSet[] slotsOf() {
    int count = pools.ids.size();
    Numbering<BitSet> masks = new Numbering<>();
    masks.of(new BitSet());
    int[] maskOf = new int[count];
    for (int slot = 0; slot < pools.pools.length; slot++) {
      List<Integer> extended = new ArrayList<>();
      for (int place : pools.pools[slot]) {
        int mask = maskOf[place];
        while (extended.size() <= mask) {
          extended.add(null);
        }
        if (extended.get(mask) == null) {
          BitSet more = (BitSet) masks.get(mask).clone();
          more.set(slot);
          extended.set(mask, masks.of(more));
        }
        maskOf[place] = extended.get(mask);
      }
    }
    BitSet[] slotsOf = new BitSet[count];
    for (int place = 0; place < count; place++) {
      slotsOf[place] = masks.get(maskOf[place]);
    }
    return slotsOf;
  }
}
