package dev.runm.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem with its places, prepared once for many searches: places of one kin (same sort and,
 * where slots share a tree, same tree) may stand for each other while no slot has them.
 */
final class Space {
  final int slots;
  final Rules rules;
  final Pools pools;
  final Traits traits;

  /** By place. */
  final int[] kinOf;

  /** By kin: its places, best first as far as the first slot that can have them says. */
  final int[][] members;

  /** By kin. */
  final Sort[] sorts;

  final int[] sortNumbers;
  final int[] treeOfKin;

  /** By slot. */
  final int[][] kins;

  private final boolean treesMatter;
  private final Map<Long, int[]> kinsInTree = new HashMap<>();
  private final Map<Long, int[]> placesInTree = new HashMap<>();
  private final Twins twins;

  Space(Problem problem, List<List<Place>> given) {
    rules = new Rules(problem);
    pools = new Pools(problem, rules, given);
    slots = rules.slots;
    traits = new Traits(rules, pools);
    treesMatter = !rules.treeSets().isEmpty();
    Numbering<Sort> sortNumbering = new Numbering<>();
    Numbering<Long> kinNumbering = new Numbering<>();
    BitSet[] slotsOf = slotsOf();
    kinOf = new int[pools.ids.size()];
    for (int place = 0; place < kinOf.length; place++) {
      Sort sort = traits.sort(pools.places[place], pools.shape[place], slotsOf[place]);
      long tree = treesMatter ? pools.tree[place] : 0;
      kinOf[place] = kinNumbering.of((tree << Integer.SIZE) | sortNumbering.of(sort));
    }
    int count = kinNumbering.size();
    sortNumbers = IntStream.range(0, count).map(kin -> kinNumbering.get(kin).intValue()).toArray();
    sorts = Arrays.stream(sortNumbers).mapToObj(sortNumbering::get).toArray(Sort[]::new);
    treeOfKin =
        IntStream.range(0, count)
            .map(kin -> (int) (kinNumbering.get(kin) >> Integer.SIZE))
            .toArray();
    members = grouped(IntStream.range(0, kinOf.length).toArray(), kinOf, count);
    kins = new int[slots][];
    for (int slot = 0; slot < slots; slot++) {
      kins[slot] = kinsOf(pools.pools[slot]);
    }
    twins = new Twins(this);
    if (treesMatter) {
      rules.treeSets().forEach(set -> set.stream().forEach(this::sortByTree));
    }
  }

  private BitSet[] slotsOf() {
    BitSet[] slotsOf = new BitSet[pools.ids.size()];
    for (int place = 0; place < slotsOf.length; place++) {
      slotsOf[place] = new BitSet(slots);
    }
    for (int slot = 0; slot < slots; slot++) {
      for (int place : pools.pools[slot]) {
        slotsOf[place].set(slot);
      }
    }
    return slotsOf;
  }

  private void sortByTree(int slot) {
    int trees = pools.roots.size();
    int[][] sorted = grouped(pools.pools[slot], pools.tree, trees);
    for (int tree = 0; tree < trees; tree++) {
      if (sorted[tree].length > 0) {
        placesInTree.put(key(slot, tree), sorted[tree]);
        kinsInTree.put(key(slot, tree), kinsOf(sorted[tree]));
      }
    }
  }

  private int[] kinsOf(int[] places) {
    BitSet seen = new BitSet();
    int[] found = new int[places.length];
    int count = 0;
    for (int place : places) {
      if (!seen.get(kinOf[place])) {
        seen.set(kinOf[place]);
        found[count++] = kinOf[place];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Sorts places by a property, keeping their order. */
  static int[][] grouped(int[] places, int[] property, int values) {
    int[] sizes = new int[values];
    for (int place : places) {
      sizes[property[place]]++;
    }
    int[][] groups = new int[values][];
    for (int value = 0; value < values; value++) {
      groups[value] = new int[sizes[value]];
    }
    for (int at = places.length - 1; at >= 0; at--) {
      int value = property[places[at]];
      groups[value][--sizes[value]] = places[at];
    }
    return groups;
  }

  private static long key(int slot, int tree) {
    return ((long) slot << Integer.SIZE) | tree;
  }

  /** Whether slots share trees, so that it matters which tree a place is in. */
  boolean treesMatter() {
    return treesMatter;
  }

  /** Returns the places that the slot can have, best first; of one tree, if it is not -1. */
  int[] places(int slot, int tree) {
    return tree < 0 ? pools.pools[slot] : placesInTree.getOrDefault(key(slot, tree), new int[0]);
  }

  /** Returns the kins of those places. */
  int[] kins(int slot, int tree) {
    return tree < 0 ? kins[slot] : kinsInTree.getOrDefault(key(slot, tree), new int[0]);
  }

  /** Returns the number that trees share which have the same places but for their names. */
  int twin(int tree) {
    return twins.of(tree);
  }

  Sort sortOf(int place) {
    return sorts[kinOf[place]];
  }

  Shape shapeOf(int place) {
    return pools.shapes.get(pools.shape[place]);
  }

  List<Place> places(int[] chosen) {
    List<Place> found = new ArrayList<>(chosen.length);
    for (int place : chosen) {
      found.add(pools.places[place]);
    }
    return found;
  }
}
