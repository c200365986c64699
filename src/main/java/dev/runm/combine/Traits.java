package dev.runm.combine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Numbers what rules between slots can tell of places: distances, groups, capabilities. */
final class Traits {
  private static final int NONE = -1;

  private final Rules rules;
  private final BitSet from = new BitSet();
  private final BitSet to = new BitSet();
  private final BitSet covered = new BitSet();
  private final Set<Integer> types = new HashSet<>();
  private final Set<Integer> measured = new HashSet<>();
  private final Set<Integer> named = new HashSet<>();

  private final Numbering<Map<Integer, Map<Integer, Integer>>> distances = new Numbering<>();
  private final Numbering<Set<Integer>> sets = new Numbering<>();
  private final Map<Map<Integer, Map<Integer, Integer>>, Integer> seen = new IdentityHashMap<>();
  private final Map<Distant, Verdicts> verdicts = new HashMap<>();

  Traits(Rules rules, Pools pools) {
    this.rules = rules;
    Map<Distant, Verdicts> of = new HashMap<>();
    for (Distant rule : rules.distances) {
      from.set(rule.from());
      to.set(rule.to());
      types.add(rule.typeId());
      verdicts.put(rule, of.computeIfAbsent(like(rule), key -> new Verdicts()));
    }
    for (Coverage coverage : rules.coverages) {
      coverage.slots().forEach(covered::set);
      named.addAll(coverage.rules().codes());
    }
    for (int slot = from.nextSetBit(0); slot >= 0; slot = from.nextSetBit(slot + 1)) {
      for (int place : pools.pools[slot]) {
        measure(pools.places[place]);
      }
    }
  }

  /** Returns the rule without its ends: such rules have the same verdicts. */
  private static Distant like(Distant rule) {
    return new Distant(0, 0, rule.typeId(), rule.minimum(), rule.maximum());
  }

  private void measure(Place place) {
    Map<Integer, Map<Integer, Integer>> all = place.distances();
    if (!seen.containsKey(all)) {
      Map<Integer, Map<Integer, Integer>> asked = new HashMap<>(all);
      asked.keySet().retainAll(types);
      asked.values().forEach(positions -> measured.addAll(positions.keySet()));
      seen.put(all, distances.of(asked));
    }
  }

  /** Returns the sort of a place that the slots can have. */
  Sort sort(Place place, int shape, BitSet slots) {
    return new Sort(
        slots,
        shape,
        slots.intersects(from) ? seen.get(place.distances()) : NONE,
        slots.intersects(to) ? cut(place.groups(), measured) : NONE,
        slots.intersects(covered) ? cut(place.capabilities(), named) : NONE);
  }

  private int cut(Set<Integer> all, Set<Integer> asked) {
    Set<Integer> kept = new HashSet<>();
    for (Integer one : all) {
      if (asked.contains(one)) {
        kept.add(one);
      }
    }
    return sets.of(kept);
  }

  /** Returns the capabilities of a sort that coverages name. */
  Set<Integer> codes(Sort sort) {
    return sort.codes() == NONE ? Set.of() : sets.get(sort.codes());
  }

  /** Whether all distances between the two slots allow these places. */
  boolean allow(int one, Sort first, int other, Sort second) {
    for (Distant rule : rules.distant.get(one)) {
      boolean forth = rule.from() == one && rule.to() == other;
      boolean back = rule.from() == other && rule.to() == one;
      if (forth && !allows(rule, first, second) || back && !allows(rule, second, first)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rule allows these places of its ends; each pair is measured once. */
  boolean allows(Distant rule, Sort from, Sort to) {
    Verdicts of = verdicts.get(rule);
    int known = of.get(from.distances(), to.groups());
    if (known == Verdicts.UNKNOWN) {
      boolean holds = rule.holds(distances.get(from.distances()), sets.get(to.groups()));
      of.put(from.distances(), to.groups(), holds);
      return holds;
    }
    return known == Verdicts.YES;
  }
}
