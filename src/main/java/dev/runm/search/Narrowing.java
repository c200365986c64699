package dev.runm.search;

import dev.runm.combine.Bond;
import dev.runm.combine.Distant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Narrows a slot's search to what can stand on the trees of some candidates, or near them. */
final class Narrowing {
  /** Of more candidates, groups or trees a statement is not told. */
  private static final int MANY = 1000;

  private static final int MOST_CANDIDATES = 5000;

  /** Where nothing else starts with few, the members of groups may be so many. */
  private static final int MOST_MEMBERS = 20_000;

  private final PlaceMapper mapper;
  private final Places places;
  private final Map<List<Integer>, Long> sizes = new HashMap<>();

  Narrowing(PlaceMapper mapper, Places places) {
    this.mapper = mapper;
    this.places = places;
  }

  /**
   * Returns the slot with a search for what the visit leaves; as it is if that would be too much.
   */
  SlotPlan of(SlotPlan slot, Visit visit, List<Candidate> first) {
    Bond bond = visit.bond();
    if (!(bond instanceof Distant distant)) {
      return onTrees(slot, Pool.roots(first));
    }
    if (first.size() > MOST_CANDIDATES) {
      return slot;
    }
    Set<Integer> groups =
        distant.to() == visit.slot() ? places.groupsNear(distant, first) : places.groupsOf(first);
    if (groups.size() > MANY) {
      return slot;
    }
    List<Integer> ids = CodeTerm.orNobody(new TreeSet<>(groups));
    return slot.searching(
        distant.to() == visit.slot()
            ? inOneOf(slot.search(), ids)
            : slot.search().with(slot.search().conditions().near(nearTo(distant, ids))));
  }

  private static NearTo nearTo(Distant distant, List<Integer> groupIds) {
    return new NearTo(DistanceTerms.type(distant.typeId()), distant.maximum(), groupIds);
  }

  /** Returns the slot with a search that looks at some trees only. */
  static SlotPlan onTrees(SlotPlan slot, Set<Integer> roots) {
    Search search = slot.search();
    if (roots.size() > MANY && !search.inProviderOrder()) {
      return slot;
    }
    Set<Integer> wanted = new TreeSet<>(roots);
    if (search.origin().start() == Start.TREE) {
      wanted.retainAll(search.origin().ids());
    }
    return slot.searching(search.from(StartChoice.trees(List.copyOf(wanted))));
  }

  private Search inOneOf(Search search, List<Integer> groups) {
    Search narrowed = search.with(search.conditions().inOneOf(groups));
    if (search.origin().isFew()) {
      return narrowed;
    }
    long members = sizes.computeIfAbsent(groups, some -> mapper.members(some, MOST_MEMBERS + 1));
    return members > MOST_MEMBERS
        ? narrowed
        : narrowed.from(new StartChoice(Start.MEMBERS, groups, null, members));
  }
}
