package dev.runm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every way to give each slot a provider, one after the other. */
final class Combinations {
  /** How much work it is to tell a dead end, measured: about 1.5 microseconds a slot. */
  private static final int LOOKS_PER_SLOT = 4;

  private final List<Slot> slots;
  private final List<List<Place>> suitable = new ArrayList<>();
  private final List<Map<String, List<Place>>> suitableByRoot = new ArrayList<>();
  private final Ties ties;
  private final Together together;
  private final DeadEnds deadEnds;
  private final Patience patience;

  Combinations(List<Slot> slots, Suitability suitability, Distances distances, Patience patience) {
    this.slots = slots;
    this.ties = new Ties(slots);
    this.together = new Together(slots, ties, distances);
    this.patience = patience;
    for (Slot slot : slots) {
      List<Place> places = suitability.of(slot);
      Map<String, List<Place>> byRoot = new HashMap<>();
      places.forEach(
          place -> byRoot.computeIfAbsent(place.root(), root -> new ArrayList<>()).add(place));
      suitable.add(places);
      suitableByRoot.add(byRoot);
    }
    this.deadEnds = new DeadEnds(slots, ties, suitable);
  }

  /** Returns the providers that may serve the slot, as far as it depends on each alone. */
  List<Place> suitable(Slot slot) {
    return suitable.get(slot.index());
  }

  /** Hands on every combination that is a claim; looks at each, whatever came of others. */
  void each(Consumer<Place[]> taker) {
    complete(new Place[slots.size()], null, taker);
  }

  /** Hands on a claim that has the provider in the slot, if there is one. */
  void oneWith(Slot slot, Place place, Consumer<Place[]> taker) {
    Place[] chosen = new Place[slots.size()];
    chosen[slot.index()] = place;
    patience.look();
    complete(chosen, deadEnds, taker);
  }

  /**
   * Hands on claims, and says whether that is enough.
   *
   * @param known what is passed over, to hand on one claim; null to look at everything
   */
  private boolean complete(Place[] chosen, DeadEnds known, Consumer<Place[]> taker) {
    String[] roots = ties.settledRoots(chosen);
    Slot slot = next(chosen, roots);
    if (slot == null) {
      boolean claim = together.isCovered(chosen);
      if (claim) {
        taker.accept(chosen.clone());
      }
      return claim && known != null;
    }
    if (known != null) {
      patience.look(LOOKS_PER_SLOT * slots.size());
      if (known.contain(chosen, roots)) {
        return false;
      }
    }
    Taken taken = new Taken(slots, chosen);
    for (Place place : candidates(slot, roots)) {
      patience.look();
      if (together.goes(slot, place, chosen, taken)) {
        chosen[slot.index()] = place;
        boolean enough = complete(chosen, known, taker);
        chosen[slot.index()] = null;
        if (enough) {
          return true;
        }
      }
    }
    if (known != null) {
      known.add(chosen);
    }
    return false;
  }

  /** An open slot, rather one whose tree is settled; null if all are chosen. */
  private Slot next(Place[] chosen, String[] roots) {
    Slot first = null;
    for (Slot slot : slots) {
      if (chosen[slot.index()] == null) {
        if (roots[slot.index()] != null) {
          return slot;
        }
        first = first == null ? slot : first;
      }
    }
    return first;
  }

  private List<Place> candidates(Slot slot, String[] roots) {
    String root = roots[slot.index()];
    return root == null
        ? suitable(slot)
        : suitableByRoot.get(slot.index()).getOrDefault(root, List.of());
  }
}
