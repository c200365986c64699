package dev.runm.search;

import dev.runm.combine.Bond;
import dev.runm.combine.Distant;
import dev.runm.combine.SameTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The order in which the slots of a request are looked at: after one whose candidates are known
 * come those that must be on its trees or near it, whose candidates are few for that.
 */
final class Visits {
  private final List<SlotPlan> slots;
  private final List<Bond> sameTree;
  private final List<Bond> near;
  private final Map<Integer, List<Visit>> known = new HashMap<>();

  Visits(RequestPlan plan) {
    slots = plan.slots();
    List<Bond> bonds = plan.problem().bonds();
    sameTree = bonds.stream().filter(SameTree.class::isInstance).toList();
    near = bonds.stream().filter(Visits::bindsNear).toList();
  }

  private static boolean bindsNear(Bond bond) {
    return bond instanceof Distant distant && distant.maximum() != null;
  }

  /**
   * Returns all slots, each after the one that it is tied to.
   *
   * @param given the slot that comes first, or {@link Visit#NONE}
   */
  List<Visit> from(int given) {
    return known.computeIfAbsent(given, this::inOrder);
  }

  /** Returns what a slot is tied to if no slot comes first. */
  Visit of(int slot) {
    return from(Visit.NONE).stream()
        .filter(visit -> visit.slot() == slot)
        .findFirst()
        .orElseThrow();
  }

  private List<Visit> inOrder(int given) {
    Set<Integer> left = new TreeSet<>(IntStream.range(0, slots.size()).boxed().toList());
    List<Visit> order = new ArrayList<>();
    Visit next = Visit.free(given == Visit.NONE ? leader(left) : given);
    while (true) {
      order.add(next);
      left.remove(next.slot());
      if (left.isEmpty()) {
        return order;
      }
      next =
          tied(sameTree, left).or(() -> tied(near, left)).orElseGet(() -> Visit.free(leader(left)));
    }
  }

  /** Prefers a search that starts from few providers. */
  private int leader(Set<Integer> left) {
    return left.stream()
        .min(Comparator.comparingLong(slot -> slots.get(slot).search().origin().size()))
        .orElseThrow();
  }

  private static Optional<Visit> tied(List<Bond> bonds, Set<Integer> left) {
    for (Bond bond : bonds) {
      boolean one = left.contains(bond.one());
      if (one != left.contains(bond.other())) {
        return Optional.of(
            one
                ? new Visit(bond.one(), bond.other(), bond)
                : new Visit(bond.other(), bond.one(), bond));
      }
    }
    return Optional.empty();
  }
}
