package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes small problems over everything that a problem can say. */
final class ProblemMaker {
  private final Random random;

  ProblemMaker(long seed) {
    random = new Random(seed);
  }

  EveryWay make() {
    int count = 1 + random.nextInt(4);
    List<List<Place>> pools = new ArrayList<>();
    List<Place> places = places(1 + random.nextInt(count < 4 ? 9 : 6));
    List<Slot> slots = new ArrayList<>();
    Slot slot = slot();
    List<Place> pool = pool(places);
    for (int index = 0; index < count; index++) {
      slot = random.nextBoolean() ? slot : slot();
      pool = random.nextBoolean() ? pool : pool(places);
      slots.add(slot);
      pools.add(pool);
    }
    List<Bond> bonds = new ArrayList<>();
    for (int index = random.nextInt(count + 1); index > 0; index--) {
      bonds.add(bond(count));
    }
    if (random.nextInt(4) == 0) {
      mutual(bonds, count);
    }
    List<Coverage> coverages = new ArrayList<>();
    for (int index = random.nextInt(6) - 3; index > 0; index--) {
      coverages.add(coverage(count));
    }
    return new EveryWay(new Problem(slots, bonds, coverages), pools);
  }

  /** Ties each pair of slots in the same way. */
  private void mutual(List<Bond> bonds, int count) {
    boolean apart = random.nextBoolean();
    int minimum = 1 + random.nextInt(3);
    for (int one = 0; one < count; one++) {
      for (int other = one + 1; other < count; other++) {
        bonds.add(apart ? new Apart(one, other) : new Distant(one, other, 0, minimum, null));
      }
    }
  }

  private List<Place> places(int count) {
    int trees = 1 + random.nextInt(4);
    List<Map<Integer, Map<Integer, Integer>>> distances = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      distances.add(
          tree > 0 && random.nextBoolean() ? distances.get(tree - 1) : Map.of(0, row(), 1, row()));
    }
    List<Place> places = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      int tree = random.nextInt(trees);
      Place like = id > 0 && random.nextInt(3) > 0 ? places.get(random.nextInt(id)) : null;
      places.add(
          new Place(
              100 + id,
              "p" + id,
              100 + tree,
              like == null ? Map.of(0, room(), 1, room()) : like.rooms(),
              like == null ? codes(random.nextInt(3)) : like.capabilities(),
              like == null ? codes(random.nextInt(3)) : like.groups(),
              distances.get(tree)));
    }
    return places;
  }

  private List<Place> pool(List<Place> places) {
    List<Place> pool = new ArrayList<>(places);
    if (random.nextBoolean()) {
      Collections.shuffle(pool, random);
    }
    pool.removeIf(place -> random.nextInt(5) == 0);
    return pool;
  }

  private Map<Integer, Integer> row() {
    Map<Integer, Integer> row = new HashMap<>();
    codes(random.nextInt(5)).forEach(group -> row.put(group, random.nextInt(4)));
    return row;
  }

  private Set<Integer> codes(int count) {
    Set<Integer> codes = new HashSet<>();
    for (int index = 0; index < count; index++) {
      codes.add(random.nextInt(4));
    }
    return codes;
  }

  private Room room() {
    return new Room(
        number(random.nextInt(3)),
        number(2 + random.nextInt(9)),
        number(1 + random.nextInt(3)),
        number(random.nextInt(8) == 0 ? -1 : 1 + random.nextInt(10)));
  }

  private Slot slot() {
    List<Want> wants = new ArrayList<>();
    for (int type = 0; type < 2; type++) {
      int min = random.nextInt(3);
      if (random.nextInt(3) > 0) {
        wants.add(new Want(type, number(min), number(min + 1 + random.nextInt(3))));
      }
    }
    return new Slot(wants);
  }

  private Bond bond(int count) {
    int one = random.nextInt(count);
    int other = random.nextInt(20) == 0 ? one : random.nextInt(count);
    return switch (random.nextInt(4)) {
      case 0 -> new SameTree(one, other);
      case 1 -> one == other ? new SameTree(one, other) : new Apart(one, other);
      default -> new Distant(one, other, random.nextInt(3), bound(2), bound(4));
    };
  }

  private Integer bound(int least) {
    return random.nextInt(3) > 0 ? null : Integer.valueOf(random.nextInt(least + 1));
  }

  private Coverage coverage(int count) {
    Set<Integer> slots = new HashSet<>();
    for (int index = 0; index <= count; index++) {
      slots.add(random.nextInt(count));
    }
    List<CodeRules.Entry> entries = new ArrayList<>();
    for (int index = random.nextInt(3); index >= 0; index--) {
      entries.add(
          new CodeRules.Entry(
              codes(random.nextInt(3)), codes(random.nextInt(3)), codes(random.nextInt(2))));
    }
    return new Coverage(List.copyOf(slots), new CodeRules(entries));
  }

  private static BigInteger number(int value) {
    return BigInteger.valueOf(value);
  }
}
