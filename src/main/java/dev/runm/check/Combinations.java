package dev.runm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every way to give each slot a provider, one after the other. */
final class Combinations {
  private final List<Slot> slots;
  private final List<List<Place>> suitable = new ArrayList<>();
  private final List<Map<String, List<Place>>> suitableByRoot = new ArrayList<>();
  private final Together together;
  private final Patience patience;

  Combinations(List<Slot> slots, Suitability suitability, Together together, Patience patience) {
    this.slots = slots;
    this.together = together;
    this.patience = patience;
    for (Slot slot : slots) {
      List<Place> places = suitability.of(slot);
      Map<String, List<Place>> byRoot = new HashMap<>();
      places.forEach(
          place -> byRoot.computeIfAbsent(place.root(), root -> new ArrayList<>()).add(place));
      suitable.add(places);
      suitableByRoot.add(byRoot);
    }
  }

  /** Returns the providers that may serve the slot, as far as it depends on each alone. */
  List<Place> suitable(Slot slot) {
    return suitable.get(slot.index());
  }

  /** Hands on every combination that is a claim. */
  void each(Predicate<Place[]> enough) {
    complete(new Place[slots.size()], enough);
  }

  /** Hands on every claim that has the provider in the slot, until the taker has enough. */
  void eachWith(Slot slot, Place place, Predicate<Place[]> enough) {
    Place[] chosen = new Place[slots.size()];
    chosen[slot.index()] = place;
    patience.look();
    complete(chosen, enough);
  }

  private boolean complete(Place[] chosen, Predicate<Place[]> enough) {
    Slot slot = next(chosen);
    if (slot == null) {
      return together.isCovered(chosen) && enough.test(chosen.clone());
    }
    for (Place place : candidates(slot, chosen)) {
      patience.look();
      chosen[slot.index()] = place;
      if (together.goes(slot, chosen) && complete(chosen, enough)) {
        return true;
      }
    }
    chosen[slot.index()] = null;
    return false;
  }

  /** An open slot, rather one whose tree is settled; null if all are chosen. */
  private Slot next(Place[] chosen) {
    List<Slot> open = slots.stream().filter(slot -> chosen[slot.index()] == null).toList();
    return open.stream()
        .filter(slot -> settledRoot(slot, chosen) != null)
        .findFirst()
        .orElse(open.isEmpty() ? null : open.get(0));
  }

  private List<Place> candidates(Slot slot, Place[] chosen) {
    String root = settledRoot(slot, chosen);
    return root == null
        ? suitable(slot)
        : suitableByRoot.get(slot.index()).getOrDefault(root, List.of());
  }

  private String settledRoot(Slot slot, Place[] chosen) {
    return slots.stream()
        .filter(other -> chosen[other.index()] != null && slot.sharesTreeWith(other))
        .map(other -> chosen[other.index()].root())
        .findFirst()
        .orElse(null);
  }
}
