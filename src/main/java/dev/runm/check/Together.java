package dev.runm.check;

import dev.runm.model.RequestGroup;
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
   * Whether the provider, chosen for the slot, goes with the choices that are made for others.
   *
   * @param chosen the provider of each slot, null where none is chosen yet
   * @param taken what these take
   */
  boolean goes(Slot slot, Place place, Place[] chosen, Taken taken) {
    for (int other : ties.of(slot)) {
      Place there = chosen[other];
      if (there != null && !ties.between(slot, other).allows(place, there, distances)) {
        return false;
      }
    }
    return taken.leavesRoomFor(slot, place);
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
