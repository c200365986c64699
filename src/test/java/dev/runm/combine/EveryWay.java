package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Tries every way to place the slots, with rules of its own making; for small problems. */
record EveryWay(Problem problem, List<List<Place>> pools) {
  /** Returns the valid ones, in the order of the pools. */
  List<List<Place>> all() {
    List<List<Place>> found = new ArrayList<>();
    extend(new ArrayList<>(), found);
    return found;
  }

  private void extend(List<Place> chosen, List<List<Place>> found) {
    int slot = chosen.size();
    if (slot == pools.size()) {
      if (valid(chosen)) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (Place place : pools.get(slot)) {
      chosen.add(place);
      extend(chosen, found);
      chosen.remove(slot);
    }
  }

  private boolean valid(List<Place> chosen) {
    return problem.bonds().stream().allMatch(bond -> holds(bond, chosen))
        && problem.coverages().stream().allMatch(coverage -> holds(coverage, chosen))
        && roomy(chosen);
  }

  private static boolean holds(Bond bond, List<Place> chosen) {
    Place one = chosen.get(bond.one());
    Place other = chosen.get(bond.other());
    if (bond instanceof SameTree) {
      return one.root() == other.root();
    }
    if (bond instanceof Apart) {
      return one.id() != other.id();
    }
    Distant rule = (Distant) bond;
    int farther = 1000;
    int distance =
        one.distances().getOrDefault(rule.typeId(), Map.of()).entrySet().stream()
            .filter(entry -> other.groups().contains(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElse(farther);
    return (rule.minimum() == null || distance >= rule.minimum())
        && (rule.maximum() == null || distance <= rule.maximum());
  }

  private static boolean holds(Coverage coverage, List<Place> chosen) {
    Set<Integer> union = new HashSet<>();
    coverage.slots().forEach(slot -> union.addAll(chosen.get(slot).capabilities()));
    List<CodeRules.Entry> bans = new ArrayList<>();
    List<CodeRules.Entry> choices = new ArrayList<>();
    for (CodeRules.Entry entry : coverage.rules().entries()) {
      (entry.require().isEmpty() && entry.any().isEmpty() ? bans : choices).add(entry);
    }
    return bans.stream().allMatch(entry -> holds(entry, union))
        && (choices.isEmpty() || choices.stream().anyMatch(entry -> holds(entry, union)));
  }

  private static boolean holds(CodeRules.Entry entry, Set<Integer> union) {
    return union.containsAll(entry.require())
        && (entry.any().isEmpty() || entry.any().stream().anyMatch(union::contains))
        && entry.forbid().stream().noneMatch(union::contains);
  }

  private boolean roomy(List<Place> chosen) {
    Map<List<Integer>, Long> taken = new HashMap<>();
    for (int slot = 0; slot < chosen.size(); slot++) {
      Place place = chosen.get(slot);
      for (Want want : problem.slots().get(slot).wants()) {
        Room room = place.rooms().get(want.resourceTypeId());
        long least = room == null ? -1 : least(want, room);
        if (least < 0) {
          return false;
        }
        taken.merge(List.of(place.id(), want.resourceTypeId()), least, Long::sum);
        long all = taken.get(List.of(place.id(), want.resourceTypeId()));
        if (all > room.free().longValue() || all > room.maxUnit().longValue()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the first amount that will do, or -1. */
  private static long least(Want want, Room room) {
    return IntStream.rangeClosed(0, 50)
        .filter(amount -> amount % room.stepSize().intValue() == 0)
        .filter(amount -> amount >= want.min().intValue() && amount <= want.max().intValue())
        .filter(amount -> amount >= room.minUnit().intValue())
        .filter(amount -> amount <= room.maxUnit().intValue())
        .filter(amount -> BigInteger.valueOf(amount).compareTo(room.free()) <= 0)
        .findFirst()
        .orElse(-1);
  }
}
