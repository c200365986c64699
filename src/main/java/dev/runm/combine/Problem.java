package dev.runm.combine;

import java.util.List;

/**
 * What a combination has to meet, beside that which binds each slot by itself.
 *
 * @param slots in the order of the request groups, which is that in which they take their amounts
 */
public record Problem(List<Slot> slots, List<Bond> bonds, List<Coverage> coverages) {
  /** Keeps its own lists. */
  public Problem {
    slots = List.copyOf(slots);
    bonds = List.copyOf(bonds);
    coverages = List.copyOf(coverages);
  }
}
