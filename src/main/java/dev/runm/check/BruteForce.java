package dev.runm.check;

import dev.runm.check.CheckedClaim.Item;
import dev.runm.check.GroupAnswer.Row;
import dev.runm.check.GroupAnswer.Supply;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Meets a request in a world by trying every provider in every place. */
public final class BruteForce {
  private final ClaimRequest request;
  private final List<Slot> slots;
  private final Combinations combinations;

  /**
   * @param most how many choices of a provider are looked at before it gives up with a {@link
   *     dev.runm.error.UserException}
   */
  public BruteForce(World world, ClaimRequest request, long most) {
    this(world, request, new Patience(most, looked -> {}));
  }

  BruteForce(World world, ClaimRequest request, Patience patience) {
    this.request = request;
    this.slots = Slot.of(request);
    Distances distances = new Distances(world);
    Places places = new Places(world, request.window(), patience);
    this.combinations =
        new Combinations(
            slots, new Suitability(request, places, distances, patience), distances, patience);
  }

  /** Returns every claim that meets the request. */
  public Set<CheckedClaim> claims() {
    Set<CheckedClaim> claims = new HashSet<>();
    combinations.each(chosen -> claims.add(claim(chosen)));
    return claims;
  }

  /** Returns, for each request group, the providers that take part in a claim, by name. */
  public List<GroupAnswer> providers() {
    List<Set<String>> seen = slots.stream().<Set<String>>map(slot -> new HashSet<>()).toList();
    for (Slot slot : slots) {
      for (Place place : combinations.suitable(slot)) {
        if (!seen.get(slot.index()).contains(place.name())) {
          combinations.oneWith(
              slot,
              place,
              chosen ->
                  slots.forEach(each -> seen.get(each.index()).add(chosen[each.index()].name())));
        }
      }
    }
    return request.groups().stream().map(group -> answer(group, seen)).toList();
  }

  private GroupAnswer answer(RequestGroup group, List<Set<String>> seen) {
    Map<String, Row> rows = new TreeMap<>();
    for (Slot slot : slots) {
      if (slot.isOf(group.name())) {
        for (Place place : combinations.suitable(slot)) {
          if (seen.get(slot.index()).contains(place.name())) {
            Row row =
                rows.computeIfAbsent(
                    place.name(),
                    name -> new Row(name, place.uuid(), place.root(), new TreeMap<>()));
            slot.resources()
                .forEach(asked -> row.resources().put(asked.resourceType(), supply(place, asked)));
          }
        }
      }
    }
    return new GroupAnswer(group.name(), List.copyOf(rows.values()), false);
  }

  private static Supply supply(Place place, ResourceRequest asked) {
    Room room = place.rooms().get(asked.resourceType());
    return new Supply(room.largest(asked, room.limit()), room.free(), room.capacity());
  }

  private CheckedClaim claim(Place[] chosen) {
    return new CheckedClaim(
        slots.stream()
            .flatMap(
                slot ->
                    slot.resources().stream()
                        .map(
                            asked ->
                                new Item(
                                    slot.group().name(),
                                    asked.resourceType(),
                                    chosen[slot.index()].name(),
                                    used(slot, asked, chosen))))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Each slot in turn takes as much as it may and leaves those after it what they need. */
  private BigInteger used(Slot slot, ResourceRequest asked, Place[] chosen) {
    Place place = chosen[slot.index()];
    Room room = place.rooms().get(asked.resourceType());
    BigInteger bound = room.limit();
    for (Slot other : slots) {
      if (other.index() != slot.index() && chosen[other.index()].is(place)) {
        for (ResourceRequest there : other.resources()) {
          if (there.resourceType().equals(asked.resourceType())) {
            BigInteger taken =
                other.index() < slot.index() ? used(other, there, chosen) : room.least(there);
            bound = bound.subtract(taken);
          }
        }
      }
    }
    return room.largest(asked, bound);
  }
}
