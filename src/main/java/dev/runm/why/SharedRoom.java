package dev.runm.why;

import dev.runm.combine.Room;
import dev.runm.combine.Want;
import dev.runm.model.Inventory;
import dev.runm.model.ResourceRequest;
import dev.runm.search.Candidate;
import dev.runm.search.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What slots take of one resource where they land on the same provider.
 *
 * @param chosen the provider of each slot
 */
record SharedRoom(String resource, List<SlotRules> slots, List<Candidate> chosen) {
  /** The least that several slots take of one provider. */
  private record Load(Candidate provider, Map<String, BigInteger> leasts) {
    BigInteger sum() {
      return leasts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  /** Returns {@code cn1: a 9 and b 9, 18 together, free 16 of 16}. */
  String words() {
    List<String> words = new ArrayList<>();
    for (Load load : loads()) {
      Offer offer = load.provider().resources().get(resource);
      List<String> parts = new ArrayList<>();
      load.leasts().forEach((slot, least) -> parts.add(slot + " " + amount(least)));
      boolean units = offer.inventory().maxUnit().compareTo(offer.free()) < 0;
      String most = units ? "max_unit " + amount(offer.inventory().maxUnit()) + ", " : "";
      words.add(
          "%s on %s: %s want %s together, %sfree %s of %s"
              .formatted(
                  resource,
                  load.provider().name(),
                  CodeWords.list(parts, "and"),
                  amount(load.sum()),
                  most,
                  amount(offer.free()),
                  amount(offer.capacity())));
    }
    return words.isEmpty()
        ? resource + ": each from a provider of its own"
        : String.join("; ", words);
  }

  /** Returns what would make room, in one line. */
  List<String> changes() {
    List<String> all = new ArrayList<>();
    for (Load load : loads()) {
      Offer offer = load.provider().resources().get(resource);
      String name = load.provider().name();
      List<String> parts = new ArrayList<>();
      BigInteger missing = load.sum().subtract(offer.free());
      if (load.sum().compareTo(offer.inventory().maxUnit()) > 0) {
        parts.add("raise max_unit of %s on %s to %s".formatted(resource, name, exact(load.sum())));
      }
      if (missing.signum() > 0) {
        parts.add(
            load.sum().compareTo(offer.capacity()) <= 0
                ? "free %s of %s on %s".formatted(exact(missing), resource, name)
                : "give %s %s more of %s".formatted(name, exact(missing), resource));
      }
      if (!parts.isEmpty()) {
        all.add(String.join(" and ", parts));
      }
    }
    return List.of(String.join(" and ", all));
  }

  private List<Load> loads() {
    Map<Integer, Load> loads = new LinkedHashMap<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      Candidate provider = chosen.get(slot);
      for (ResourceRequest asked : slots.get(slot).resources()) {
        if (asked.resourceType().equals(resource)) {
          loads
              .computeIfAbsent(provider.id(), id -> new Load(provider, new LinkedHashMap<>()))
              .leasts()
              .put(slots.get(slot).group().name(), least(provider, asked));
        }
      }
    }
    return loads.values().stream().filter(load -> load.leasts().size() > 1).toList();
  }

  private static BigInteger least(Candidate provider, ResourceRequest asked) {
    Offer offer = provider.resources().get(asked.resourceType());
    Inventory inventory = offer.inventory();
    return new Room(inventory.minUnit(), inventory.maxUnit(), inventory.stepSize(), offer.free())
        .least(new Want(0, asked.min(), asked.max()));
  }

  private String amount(BigInteger number) {
    return AmountWords.of(resource, number);
  }

  private String exact(BigInteger number) {
    return AmountWords.exact(resource, number);
  }
}
