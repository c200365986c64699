package dev.runm.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  private final int[][][] kinsInTree;
  private final int[][][] placesInTree;
  private final int[] stamps;
  private int stamp;
  private Map<BitSet, int[]> circles;
  private final Twins twins;

  Space(Problem problem, List<List<Place>> given) {
    rules = new Rules(problem);
    pools = new Pools(problem, rules, given);
    slots = rules.slots;
    traits = new Traits(rules, pools);
    treesMatter = !rules.treeSets().isEmpty();
    Sorting sorting = new Sorting(pools, traits);
    kinOf = treesMatter ? sorting.byTree() : sorting.sortOf;
    members =
        grouped(
            IntStream.range(0, kinOf.length).toArray(),
            kinOf,
            Arrays.stream(kinOf).max().orElse(-1) + 1);
    sortNumbers = Arrays.stream(members).mapToInt(kin -> sorting.sortOf[kin[0]]).toArray();
    sorts = Arrays.stream(sortNumbers).mapToObj(sorting.sorts::get).toArray(Sort[]::new);
    treeOfKin = Arrays.stream(members).mapToInt(kin -> pools.tree[kin[0]]).toArray();
    stamps = new int[members.length];
    kins = new int[slots][];
    for (int slot = 0; slot < slots; slot++) {
      kins[slot] = kinsOf(pools.pools[slot]);
    }
    placesInTree = new int[slots][][];
    kinsInTree = new int[slots][][];
    twins = new Twins(this);
    if (treesMatter) {
      rules.treeSets().forEach(set -> set.stream().forEach(this::sortByTree));
    }
  }

  private void sortByTree(int slot) {
    placesInTree[slot] = grouped(pools.pools[slot], pools.tree, pools.roots.size());
    kinsInTree[slot] = new int[placesInTree[slot].length][];
    for (int tree = 0; tree < placesInTree[slot].length; tree++) {
      kinsInTree[slot][tree] = kinsOf(placesInTree[slot][tree]);
    }
  }

  private int[] kinsOf(int[] places) {
    stamp++;
    int[] found = new int[places.length];
    int count = 0;
    for (int place : places) {
      if (stamps[kinOf[place]] != stamp) {
        stamps[kinOf[place]] = stamp;
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

  /** Whether slots share trees, so that it matters which tree a place is in. */
  boolean treesMatter() {
    return treesMatter;
  }

  /** Returns the places that the slot can have, best first; of one tree, if it is not -1. */
  int[] places(int slot, int tree) {
    return tree < 0 ? pools.pools[slot] : placesInTree[slot][tree];
  }

  /** Returns the kins of those places. */
  int[] kins(int slot, int tree) {
    return tree < 0 ? kins[slot] : kinsInTree[slot][tree];
  }

  /** Returns the number that trees share which have the same places but for their names. */
  int twin(int tree) {
    return twins.of(tree);
  }

  /** Returns the circles of places of which one takes one slot; see {@link Circles}. */
  Map<BitSet, int[]> circles() {
    if (circles == null) {
      circles = Circles.of(this);
    }
    return circles;
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
