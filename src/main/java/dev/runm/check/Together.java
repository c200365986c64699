package dev.runm.check;

import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the providers of several slots may stand together in one claim. */
final class Together {
  private final List<Slot> slots;
  private final Ties ties;
  private final Distances distances;

  Together(List<Slot> slots, Ties ties, Distances distances) {
    this.slots = slots;
    this.ties = ties;
    this.distances = distances;
  }

  /**
   * Whether the choice for a slot goes with the others that are made.
   *
   * @param chosen the provider of each slot, null where none is chosen yet
   */
  boolean goes(Slot slot, Place[] chosen) {
    Place place = chosen[slot.index()];
    for (int other : ties.of(slot)) {
      Place there = chosen[other];
      if (there != null && !ties.between(slot, other).allows(place, there, distances)) {
        return false;
      }
    }
    return slot.resources().stream().allMatch(resource -> fit(resource, place, chosen));
  }

  /** Whether the least amounts of all slots on the provider fit into it together. */
  private boolean fit(ResourceRequest resource, Place place, Place[] chosen) {
    String type = resource.resourceType();
    Room room = place.rooms().get(type);
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] != null && chosen[i].is(place)) {
        for (ResourceRequest asked : slots.get(i).resources()) {
          if (asked.resourceType().equals(type)) {
            sum = sum.add(room.least(asked));
          }
        }
      }
    }
    return sum.compareTo(room.limit()) <= 0;
  }

  /** Whether the capabilities that a claim's providers have together are those asked for. */
  boolean isCovered(Place[] chosen) {
    return slots.stream()
        .map(Slot::group)
        .filter(group -> !group.singleProvider())
        .allMatch(group -> CodeRules.hold(group.capabilities(), union(group, chosen)));
  }

  private Set<String> union(RequestGroup group, Place[] chosen) {
    Set<String> union = new HashSet<>();
    for (Slot slot : slots) {
      if (slot.isOf(group.name())) {
        union.addAll(chosen[slot.index()].capabilities());
      }
    }
    return union;
  }
}
