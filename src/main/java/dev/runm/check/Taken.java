package dev.runm.check;

import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least that choices take, by provider and resource type. */
final class Taken {
  private final Map<String, Map<String, BigInteger>> sums = new HashMap<>();

  /**
   * @param chosen the provider of each slot, null where none is chosen yet
   */
  Taken(List<Slot> slots, Place[] chosen) {
    for (Slot slot : slots) {
      Place place = chosen[slot.index()];
      if (place != null) {
        add(slot, place);
      }
    }
  }

  private void add(Slot slot, Place place) {
    Map<String, BigInteger> there = sums.computeIfAbsent(place.name(), none -> new HashMap<>());
    for (ResourceRequest asked : slot.resources()) {
      String type = asked.resourceType();
      there.merge(type, place.rooms().get(type).least(asked), BigInteger::add);
    }
  }

  Map<String, Map<String, BigInteger>> sums() {
    return sums;
  }

  /** Whether the slot's provider has room for it beside the choices. */
  boolean leavesRoomFor(Slot slot, Place place) {
    Map<String, BigInteger> there = sums.getOrDefault(place.name(), Map.of());
    for (ResourceRequest asked : slot.resources()) {
      Room room = place.rooms().get(asked.resourceType());
      BigInteger before = there.getOrDefault(asked.resourceType(), BigInteger.ZERO);
      if (before.add(room.least(asked)).compareTo(room.limit()) > 0) {
        return false;
      }
    }
    return true;
  }
}
