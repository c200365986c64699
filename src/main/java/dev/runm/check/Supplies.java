package dev.runm.check;

import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What providers have together of each resource type, in a tree and in all. */
final class Supplies {
  private record Stock(String provider, String resourceType) {}

  private final List<Slot> slots;
  private final List<Map<String, BigInteger>> cheapest = new ArrayList<>();
  private final Map<String, BigInteger> everywhere = new HashMap<>();
  private final Map<String, Map<String, BigInteger>> byRoot = new HashMap<>();

  /**
   * @param suitable the providers that may serve each slot
   */
  Supplies(List<Slot> slots, List<List<Place>> suitable) {
    this.slots = slots;
    Set<Stock> counted = new HashSet<>();
    for (Slot slot : slots) {
      Map<String, BigInteger> least = new HashMap<>();
      for (Place place : suitable.get(slot.index())) {
        for (ResourceRequest asked : slot.resources()) {
          String type = asked.resourceType();
          Room room = place.rooms().get(type);
          least.merge(type, room.least(asked), BigInteger::min);
          if (counted.add(new Stock(place.name(), type))) {
            everywhere.merge(type, room.limit(), BigInteger::add);
            byRoot
                .computeIfAbsent(place.root(), none -> new HashMap<>())
                .merge(type, room.limit(), BigInteger::add);
          }
        }
      }
      cheapest.add(least);
    }
  }

  /** Whether there is as much in all as the slots take, those still open as little as they can. */
  boolean suffice(Place[] chosen) {
    return suffice(everywhere, null, chosen, new String[chosen.length]);
  }

  /**
   * Whether there is as much in a tree as the slots take there.
   *
   * @param roots the tree of each slot, null where it is open
   */
  boolean suffice(String root, Place[] chosen, String[] roots) {
    return suffice(byRoot.getOrDefault(root, Map.of()), root, chosen, roots);
  }

  private boolean suffice(
      Map<String, BigInteger> there, String root, Place[] chosen, String[] roots) {
    Map<String, BigInteger> left = new HashMap<>(there);
    for (Slot slot : slots) {
      if (root == null || root.equals(roots[slot.index()])) {
        Place place = chosen[slot.index()];
        for (ResourceRequest asked : slot.resources()) {
          String type = asked.resourceType();
          BigInteger least =
              place == null
                  ? cheapest.get(slot.index()).getOrDefault(type, BigInteger.ZERO)
                  : place.rooms().get(type).least(asked);
          BigInteger rest = left.getOrDefault(type, BigInteger.ZERO).subtract(least);
          if (rest.signum() < 0) {
            return false;
          }
          left.put(type, rest);
        }
      }
    }
    return true;
  }
}
