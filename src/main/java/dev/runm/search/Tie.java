package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One rule that ties the parts of a request to each other, in the words of the request.
 *
 * @param group the request group that asks it; null for shared room
 * @param other the request group at the other end; null where there is none
 * @param distance the bound on a distance; null for all other kinds
 * @param resource the resource type whose room is shared; null for all other kinds
 */
public record Tie(
    BondKind kind, String group, String other, DistanceRule distance, String resource) {
  /** Returns the ties of a request, group by group, and shared room last. */
  public static List<Tie> of(ClaimRequest request) {
    Set<Tie> ties = new LinkedHashSet<>();
    request.groups().forEach(group -> ties.addAll(of(group)));
    Set<String> once = new HashSet<>();
    request
        .resources()
        .map(resource -> resource.resourceType())
        .filter(type -> !once.add(type))
        .forEach(type -> ties.add(new Tie(BondKind.ROOM, null, null, null, type)));
    return List.copyOf(ties);
  }

  private static List<Tie> of(RequestGroup group) {
    List<Tie> ties = new ArrayList<>();
    String name = group.name();
    if (!group.singleProvider() && group.resources().size() > 1) {
      ties.add(new Tie(BondKind.ONE_TREE, name, null, null, null));
    }
    group.inTreeOf().forEach(a -> ties.add(new Tie(BondKind.IN_TREE_OF, name, a, null, null)));
    group.isolateFrom().forEach(a -> ties.add(new Tie(BondKind.ISOLATE_FROM, name, a, null, null)));
    group.distances().stream()
        .filter(DistanceRule::fromRequestGroup)
        .forEach(rule -> ties.add(new Tie(BondKind.DISTANCES, name, rule.from(), rule, null)));
    if (!group.singleProvider() && !group.capabilities().stream().allMatch(CodeRule::onlyForbids)) {
      ties.add(new Tie(BondKind.CAPABILITIES, name, null, null, null));
    }
    return ties;
  }

  /** Whether the tie has to do with a request group, or with what it asks of a resource type. */
  public boolean touches(RequestGroup one) {
    return kind == BondKind.ROOM
        ? one.resources().stream().anyMatch(asked -> asked.resourceType().equals(resource))
        : one.name().equals(group) || one.name().equals(other);
  }
}
