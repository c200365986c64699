package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first rules of a slot, one added to the others at a time: a claim request that is not whole
 * yet. Those of two slots are equal where they ask the same, whatever their groups are called.
 *
 * @param resources those whose inventories are asked for
 * @param units of so many of the resources, the first ones, the unit rules hold
 * @param rooms of so many of the resources, the first ones, there is room
 */
public record Narrowed(
    ClaimRequest request,
    RequestGroup group,
    List<ResourceRequest> resources,
    int units,
    int rooms) {
  /** Keeps its own list. */
  public Narrowed {
    resources = List.copyOf(resources);
  }

  /** No rule at all. */
  public static Narrowed nothing(ClaimRequest request, RequestGroup group) {
    RequestGroup bare =
        new RequestGroup(
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            group.singleProvider(),
            List.of(),
            Optional.empty(),
            List.of());
    return new Narrowed(in(request, Optional.empty()), bare, List.of(), 0, 0);
  }

  /** Adds the partition. */
  public Narrowed partition(String name) {
    return new Narrowed(in(request, Optional.of(name)), group, resources, units, rooms);
  }

  /** Adds the tree that a provider is in. */
  public Narrowed tree(String provider) {
    return with(group.capabilities(), group.groups(), group.distances(), Optional.of(provider));
  }

  /** Adds entries on groups. */
  public Narrowed groups(List<CodeRule> entries) {
    return with(
        group.capabilities(), joined(group.groups(), entries), group.distances(), group.inTree());
  }

  /** Adds a bound on a distance. */
  public Narrowed distance(DistanceRule rule) {
    return with(
        group.capabilities(),
        group.groups(),
        joined(group.distances(), List.of(rule)),
        group.inTree());
  }

  /** Adds entries of the group on capabilities. */
  public Narrowed capabilities(List<CodeRule> entries) {
    return with(
        joined(group.capabilities(), entries), group.groups(), group.distances(), group.inTree());
  }

  /** Adds that there is an inventory. */
  public Narrowed inventory(ResourceRequest resource) {
    ResourceRequest bare =
        new ResourceRequest(resource.resourceType(), resource.min(), resource.max(), List.of());
    return new Narrowed(request, group, joined(resources, List.of(bare)), units, rooms);
  }

  /** Adds entries on the capabilities of the provider of a resource. */
  public Narrowed capabilitiesOf(int resource, List<CodeRule> entries) {
    List<ResourceRequest> changed = new ArrayList<>(resources);
    ResourceRequest bare = changed.get(resource);
    changed.set(
        resource,
        new ResourceRequest(
            bare.resourceType(), bare.min(), bare.max(), joined(bare.capabilities(), entries)));
    return new Narrowed(request, group, changed, units, rooms);
  }

  /** Adds the unit rules of the next resource. */
  public Narrowed nextUnits() {
    return new Narrowed(request, group, resources, units + 1, rooms);
  }

  /** Adds room for the next resource. */
  public Narrowed nextRoom() {
    return new Narrowed(request, group, resources, units, rooms + 1);
  }

  private Narrowed with(
      List<CodeRule> capabilities,
      List<CodeRule> groups,
      List<DistanceRule> distances,
      Optional<String> inTree) {
    RequestGroup narrowed =
        new RequestGroup(
            "",
            List.of(),
            capabilities,
            groups,
            distances,
            group.singleProvider(),
            List.of(),
            inTree,
            List.of());
    return new Narrowed(request, narrowed, resources, units, rooms);
  }

  private static ClaimRequest in(ClaimRequest request, Optional<String> partition) {
    return new ClaimRequest(
        request.name(), partition, request.window(), request.groups(), request.references());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
