package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** By place: its seat, from 1, while a matching is made. */
  private final int[] seatOf;

  /** The resource types that the same slots want. */
  private final Map<BitSet, List<Integer>> crowds = new LinkedHashMap<>();

  Crowds(State state, Options options) {
    this.state = state;
    this.options = options;
    seatOf = new int[state.space.kinOf.length];
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
    int[][] choices = new int[slots.length][];
    int[] places = new int[slots.length * slots.length];
    int seats = 0;
    for (int index = 0; index < slots.length; index++) {
      choices[index] = options.of(slots[index]);
      for (int at = 0; at < choices[index].length; at++) {
        int place = choices[index][at];
        if (seatOf[place] == 0) {
          places[seats++] = place;
          seatOf[place] = seats;
        }
        choices[index][at] = seatOf[place] - 1;
      }
    }
    int[][] askers = askers(slots, choices, seats);
    int[] capacities = new int[seats];
    for (int seat = 0; seat < seats; seat++) {
      seatOf[places[seat]] = 0;
      capacities[seat] = capacity(places[seat], askers[seat], types);
    }
    int[] ofCliques = Arrays.stream(slots).map(cliques::of).toArray();
    return new Matching(choices, ofCliques, capacities).seatsAll();
  }

  private static int[][] askers(int[] slots, int[][] choices, int seats) {
    int[] counts = new int[seats];
    for (int[] choice : choices) {
      for (int seat : choice) {
        counts[seat]++;
      }
    }
    int[][] askers = new int[seats][];
    for (int index = 0; index < choices.length; index++) {
      for (int seat : choices[index]) {
        if (askers[seat] == null) {
          askers[seat] = new int[counts[seat]];
        }
        askers[seat][--counts[seat]] = slots[index];
      }
    }
    return askers;
  }

  private int capacity(int place, int[] askers, List<Integer> types) {
    int capacity = askers.length;
    for (int type : types) {
      BigInteger left = state.left(place, type);
      if (left != null) {
        BigInteger[] least = new BigInteger[askers.length];
        for (int index = 0; index < least.length; index++) {
          least[index] = state.least(askers[index], place, type);
        }
        Arrays.sort(least);
        int count = 0;
        while (count < capacity && least[count].compareTo(left) <= 0) {
          left = left.subtract(least[count++]);
        }
        capacity = count;
      }
    }
    return capacity;
  }
}
