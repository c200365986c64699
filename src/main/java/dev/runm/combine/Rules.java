package dev.runm.combine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What ties the slots of a problem, sorted by slot. */
final class Rules {
  final int slots;

  /** By slot: the slots that have another provider. */
  final BitSet[] apart;

  /** By slot: the distances to other slots that it is an end of. */
  final List<List<Distant>> distant = new ArrayList<>();

  /** Which slots share a tree. */
  final Unions trees;

  /** Which slots have to do with each other at all, but for the room that they share. */
  final Unions links;

  /** By slot: whether its tree is also another slot's. */
  final boolean[] bound;

  /** By slot: the coverages that it has a part in. */
  final List<List<Coverage>> covered = new ArrayList<>();

  final List<Coverage> coverages;
  final List<Distant> distances;
  private final List<List<Distant>> toItself = new ArrayList<>();

  Rules(Problem problem) {
    slots = problem.slots().size();
    apart = Stream.generate(BitSet::new).limit(slots).toArray(BitSet[]::new);
    trees = new Unions(slots);
    links = new Unions(slots);
    bound = new boolean[slots];
    coverages = problem.coverages();
    for (int slot = 0; slot < slots; slot++) {
      distant.add(new ArrayList<>());
      toItself.add(new ArrayList<>());
      covered.add(new ArrayList<>());
    }
    problem.bonds().forEach(this::add);
    for (Coverage coverage : coverages) {
      for (int slot : coverage.slots()) {
        links.join(coverage.slots().get(0), slot);
        covered.get(slot).add(coverage);
      }
    }
    distances =
        problem.bonds().stream()
            .filter(Distant.class::isInstance)
            .map(Distant.class::cast)
            .distinct()
            .toList();
  }

  private void add(Bond bond) {
    int one = bond.one();
    int other = bond.other();
    links.join(one, other);
    if (bond instanceof Apart) {
      apart[one].set(other);
      apart[other].set(one);
    } else if (bond instanceof SameTree) {
      trees.join(one, other);
      bound[one] |= one != other;
      bound[other] |= one != other;
    } else if (bond instanceof Distant rule) {
      (one == other ? toItself : distant).get(one).add(rule);
      if (one != other) {
        distant.get(other).add(rule);
      }
    }
  }

  /** Whether the place can serve the slot as far as the rules that end in it alone say. */
  boolean admits(int slot, Place place) {
    if (apart[slot].get(slot)) {
      return false;
    }
    for (Distant rule : toItself.get(slot)) {
      if (!rule.holds(place.distances(), place.groups())) {
        return false;
      }
    }
    for (Coverage coverage : covered.get(slot)) {
      if (!coverage.rules().canHold(place.capabilities(), coverage.rules().codes())) {
        return false;
      }
    }
    return true;
  }

  /** Returns the slots whose trees must be chosen together, one set for each such tree. */
  List<BitSet> treeSets() {
    return sets(trees);
  }

  /** Returns the sets of two or more slots that rules tie. */
  List<BitSet> linkSets() {
    return sets(links);
  }

  private List<BitSet> sets(Unions unions) {
    List<BitSet> sets = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      BitSet members = unions.members(slot);
      if (members.nextSetBit(0) == slot && members.cardinality() > 1) {
        sets.add(members);
      }
    }
    return sets;
  }
}
