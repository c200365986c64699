package dev.runm.combine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The places of all slots, numbered, and which of them each slot can have by itself. */
final class Pools {
  final Numbering<Integer> ids = new Numbering<>();
  final Numbering<Integer> roots = new Numbering<>();
  final Shapes shapes;

  /** By slot: its places, best first. */
  final int[][] pools;

  /** By place. */
  Place[] places;

  int[] shape;
  int[] tree;

  private final Rules rules;
  private List<Place> lastGiven;
  private int[] lastNumbers;

  Pools(Problem problem, Rules rules, List<List<Place>> given) {
    if (given.size() != problem.slots().size()) {
      throw new IllegalArgumentException(given.size() + " pools for " + problem.slots().size());
    }
    this.rules = rules;
    shapes = new Shapes(problem.slots());
    pools = new int[given.size()][];
    int most = given.stream().mapToInt(List::size).max().orElse(0);
    places = new Place[most];
    shape = new int[most];
    tree = new int[most];
    for (int slot = 0; slot < pools.length; slot++) {
      pools[slot] = fitting(slot, given.get(slot));
    }
    lastGiven = null;
    rules.treeSets().forEach(this::keepSharedTrees);
  }

  private int[] fitting(int slot, List<Place> given) {
    int[] numbers = numbers(given);
    int[] found = new int[numbers.length];
    int count = 0;
    int menu = shapes.menuOf[slot];
    for (int number : numbers) {
      if (shapes.get(shape[number]).fits().get(menu) && rules.admits(slot, places[number])) {
        found[count++] = number;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Returns the numbers of the places, without repetition; slots often share a list. */
  private int[] numbers(List<Place> given) {
    if (given != lastGiven) {
      BitSet seen = new BitSet();
      int[] numbers = new int[given.size()];
      int count = 0;
      for (Place place : given) {
        int number = number(place);
        if (!seen.get(number)) {
          seen.set(number);
          numbers[count++] = number;
        }
      }
      lastGiven = given;
      lastNumbers = Arrays.copyOf(numbers, count);
    }
    return lastNumbers;
  }

  private int number(Place place) {
    int before = ids.size();
    int number = ids.of(place.id());
    if (number == before) {
      if (number == places.length) {
        int longer = 2 * number;
        places = Arrays.copyOf(places, longer);
        shape = Arrays.copyOf(shape, longer);
        tree = Arrays.copyOf(tree, longer);
      }
      places[number] = place;
      shape[number] = shapes.of(place);
      tree[number] = roots.of(place.root());
    }
    return number;
  }

  private void keepSharedTrees(BitSet slots) {
    BitSet shared = new BitSet();
    shared.set(0, roots.size());
    slots.stream()
        .forEach(
            slot -> {
              BitSet own = new BitSet();
              Arrays.stream(pools[slot]).forEach(place -> own.set(tree[place]));
              shared.and(own);
            });
    slots.stream()
        .forEach(
            slot ->
                pools[slot] =
                    Arrays.stream(pools[slot]).filter(place -> shared.get(tree[place])).toArray());
  }
}
