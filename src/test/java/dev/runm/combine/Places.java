package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Builds problems that are alike in all slots, and the places for them. */
final class Places {
  static final int TYPE = 1;
  static final int DISTANCE = 7;

  private Places() {}

  static BigInteger number(long value) {
    return BigInteger.valueOf(value);
  }

  static Room room(long free) {
    return new Room(number(1), number(free), number(1), number(free));
  }

  static Slot oneUnit() {
    return new Slot(List.of(new Want(TYPE, number(1), number(1))));
  }

  static List<Slot> slots(int count) {
    return Collections.nCopies(count, oneUnit());
  }

  static Place place(int id, int root, long free) {
    return new Place(id, "p" + id, root, Map.of(TYPE, room(free)), Set.of(), Set.of(), Map.of());
  }

  /** A root provider in a rack, next to which it is local. */
  static Place inRack(int id, int rack, long free) {
    return new Place(
        id,
        "p" + id,
        id,
        Map.of(TYPE, room(free)),
        Set.of(),
        Set.of(rack),
        Map.of(DISTANCE, Map.of(rack, 0)));
  }

  static List<Place> places(int count, IntFunction<Place> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }

  static List<Bond> pairs(int slots, BiFunction<Integer, Integer, Bond> bond) {
    List<Bond> bonds = new ArrayList<>();
    for (int one = 0; one < slots; one++) {
      for (int other = one + 1; other < slots; other++) {
        bonds.add(bond.apply(one, other));
      }
    }
    return bonds;
  }

  static Bond aRackApart(int one, int other) {
    return new Distant(one, other, DISTANCE, 1, null);
  }

  static Combinations combinations(
      List<Slot> slots, List<Bond> bonds, List<Place> pool, boolean fair) {
    return new Combinations(
        new Problem(slots, bonds, List.of()),
        Collections.nCopies(slots.size(), pool),
        fair,
        () -> {});
  }

  static List<List<Place>> first(int count, Combinations combinations) {
    List<List<Place>> found = new ArrayList<>();
    while (found.size() < count && combinations.hasNext()) {
      found.add(combinations.next());
    }
    return found;
  }
}
