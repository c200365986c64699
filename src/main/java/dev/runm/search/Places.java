package dev.runm.search;

import dev.runm.combine.Bond;
import dev.runm.combine.Distant;
import dev.runm.combine.Place;
import dev.runm.combine.Problem;
import dev.runm.combine.Room;
import dev.runm.model.Inventory;
import dev.runm.search.PlaceMapper.Has;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Turns candidates into what the solver works with, and looks up what rules between slots ask about
 * them: capabilities, groups and distances, each only where a rule asks.
 */
final class Places {
  /** How many providers one statement names. */
  private static final int AT_ONCE = 10_000;

  private final PlaceMapper mapper;
  private final Problem problem;
  private final Set<String> distanceTypes = new TreeSet<>();
  private final Map<Integer, Set<Integer>> capabilities = new HashMap<>();
  private final Map<Integer, Set<Integer>> groups = new HashMap<>();
  private final Map<Integer, Map<Integer, Map<Integer, Integer>>> distances = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();

  Places(PlaceMapper mapper, Problem problem) {
    this.mapper = mapper;
    this.problem = problem;
    for (Bond bond : problem.bonds()) {
      if (bond instanceof Distant distant) {
        distanceTypes.add(DistanceTerms.type(distant.typeId()));
      }
    }
  }

  /** Returns the places of each slot; a provider is the same place in all of them. */
  List<List<Place>> of(List<List<Candidate>> pools) {
    Set<Integer> covering = new TreeSet<>();
    Set<Integer> near = new TreeSet<>();
    Set<Integer> roots = new TreeSet<>();
    problem.coverages().forEach(c -> c.slots().forEach(i -> addIds(covering, pools.get(i))));
    problem.bonds().stream()
        .filter(Distant.class::isInstance)
        .forEach(
            bond -> {
              pools.get(bond.one()).forEach(candidate -> roots.add(candidate.rootId()));
              addIds(near, pools.get(bond.other()));
            });
    look(covering, capabilities, mapper::capabilitiesOf);
    look(near, groups, mapper::groupsOf);
    lookForDistances(roots);
    places.clear();
    pools.forEach(pool -> pool.forEach(this::merge));
    return pools.stream()
        .map(pool -> pool.stream().map(candidate -> places.get(candidate.id())).toList())
        .toList();
  }

  /** Returns the groups that are near enough to the tree of one of the candidates. */
  Set<Integer> groupsNear(Distant rule, List<Candidate> from) {
    Set<Integer> roots = Pool.roots(from);
    lookForDistances(new TreeSet<>(roots));
    Set<Integer> near = new HashSet<>();
    for (int root : roots) {
      distances
          .get(root)
          .getOrDefault(rule.typeId(), Map.of())
          .forEach(
              (group, position) -> {
                if (position <= rule.maximum()) {
                  near.add(group);
                }
              });
    }
    return near;
  }

  /** Returns the groups that the candidates are in. */
  Set<Integer> groupsOf(List<Candidate> candidates) {
    Set<Integer> ids = new TreeSet<>();
    addIds(ids, candidates);
    look(ids, groups, mapper::groupsOf);
    Set<Integer> all = new HashSet<>();
    candidates.forEach(candidate -> all.addAll(groups.get(candidate.id())));
    return all;
  }

  private static void addIds(Set<Integer> ids, List<Candidate> candidates) {
    candidates.forEach(candidate -> ids.add(candidate.id()));
  }

  private static void look(
      Set<Integer> ids, Map<Integer, Set<Integer>> known, Function<String, List<Has>> statement) {
    ids.removeAll(known.keySet());
    ids.forEach(id -> known.put(id, new HashSet<>()));
    for (String some : chunks(ids)) {
      statement.apply(some).forEach(has -> known.get(has.providerId()).add(has.id()));
    }
  }

  private void lookForDistances(Set<Integer> roots) {
    roots.removeAll(distances.keySet());
    roots.forEach(root -> distances.put(root, new HashMap<>()));
    for (String some : chunks(roots)) {
      mapper
          .distances(some, distanceTypes)
          .forEach(
              found ->
                  distances
                      .get(found.rootId())
                      .computeIfAbsent(DistanceTerms.typeId(found.type()), type -> new HashMap<>())
                      .merge(found.groupId(), found.position(), Math::min));
    }
  }

  /** A list of numbers is written in JSON as in Java. */
  private static List<String> chunks(Set<Integer> ids) {
    List<Integer> all = List.copyOf(ids);
    List<String> chunks = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      chunks.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)).toString());
    }
    return chunks;
  }

  private void merge(Candidate candidate) {
    Place known = places.get(candidate.id());
    Map<Integer, Room> rooms = new HashMap<>();
    candidate.resources().values().forEach(offer -> rooms.put(offer.resourceTypeId(), room(offer)));
    if (known != null && known.rooms().keySet().containsAll(rooms.keySet())) {
      return;
    }
    if (known != null) {
      rooms.putAll(known.rooms());
    }
    places.put(
        candidate.id(),
        new Place(
            candidate.id(),
            candidate.name(),
            candidate.rootId(),
            rooms,
            capabilities.getOrDefault(candidate.id(), Set.of()),
            groups.getOrDefault(candidate.id(), Set.of()),
            distances.getOrDefault(candidate.rootId(), Map.of())));
  }

  private static Room room(Offer offer) {
    Inventory inventory = offer.inventory();
    return new Room(inventory.minUnit(), inventory.maxUnit(), inventory.stepSize(), offer.free());
  }
}
