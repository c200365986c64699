package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the open slots are too many for the room that their places have: a place takes as many as
 * the smallest of their least amounts fit in, and one of those that must be apart.
 */
final class Crowds {
  private final State state;
  private final Options options;
  private final Cliques cliques;

  /** The resource types that the same slots want. */
  private final Map<BitSet, List<Integer>> crowds = new LinkedHashMap<>();

  Crowds(State state, Options options) {
    this.state = state;
    this.options = options;
    cliques = new Cliques(state.space.rules.apart);
    Shapes shapes = state.space.pools.shapes;
    for (int type = 0; type < shapes.types.size(); type++) {
      int id = shapes.types.get(type);
      BitSet slots = new BitSet();
      for (int slot = 0; slot < state.space.slots; slot++) {
        slots.set(
            slot,
            shapes.menus.get(shapes.menuOf[slot]).stream()
                .anyMatch(want -> want.resourceTypeId() == id));
      }
      crowds.computeIfAbsent(slots, key -> new ArrayList<>()).add(type);
    }
    if (!cliques.several().isEmpty()) {
      BitSet all = new BitSet();
      all.set(0, state.space.slots);
      crowds.putIfAbsent(all, List.of());
    }
  }

  /** Whether there is room, as far as counting tells. */
  boolean fit() {
    for (Map.Entry<BitSet, List<Integer>> crowd : crowds.entrySet()) {
      BitSet scarce = options.scarce(crowd.getKey());
      if (!scarce.isEmpty() && !fits(scarce.stream().toArray(), crowd.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int[] slots, List<Integer> types) {
    Map<Integer, Integer> seats = new HashMap<>();
    List<List<Integer>> askers = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int[][] choices = new int[slots.length][];
    for (int index = 0; index < slots.length; index++) {
      choices[index] = options.of(slots[index]);
      for (int at = 0; at < choices[index].length; at++) {
        int place = choices[index][at];
        Integer seat = seats.putIfAbsent(place, askers.size());
        if (seat == null) {
          seat = askers.size();
          askers.add(new ArrayList<>());
          places.add(place);
        }
        askers.get(seat).add(slots[index]);
        choices[index][at] = seat;
      }
    }
    int[] capacities = new int[places.size()];
    for (int seat = 0; seat < capacities.length; seat++) {
      capacities[seat] = capacity(places.get(seat), askers.get(seat), types);
    }
    int[] ofCliques = Arrays.stream(slots).map(cliques::of).toArray();
    return new Matching(choices, ofCliques, capacities).seatsAll();
  }

  private int capacity(int place, List<Integer> askers, List<Integer> types) {
    int capacity = askers.size();
    for (int type : types) {
      BigInteger left = state.left(place, type);
      if (left != null) {
        BigInteger[] least =
            askers.stream().map(slot -> state.least(slot, place, type)).toArray(BigInteger[]::new);
        Arrays.sort(least);
        int count = 0;
        for (; count < capacity && least[count].compareTo(left) <= 0; count++) {
          left = left.subtract(least[count]);
        }
        capacity = count;
      }
    }
    return capacity;
  }
}
