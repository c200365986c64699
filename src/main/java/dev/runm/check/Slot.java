package dev.runm.check;

import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.List;

/** What one provider serves: all resources of a request group, or one of them. */
record Slot(int index, RequestGroup group, List<ResourceRequest> resources) {

  /** Returns the slots of a request, in its order. */
  static List<Slot> of(ClaimRequest request) {
    List<Slot> slots = new ArrayList<>();
    for (RequestGroup group : request.groups()) {
      if (group.singleProvider()) {
        slots.add(new Slot(slots.size(), group, group.resources()));
      } else {
        for (ResourceRequest resource : group.resources()) {
          slots.add(new Slot(slots.size(), group, List.of(resource)));
        }
      }
    }
    return slots;
  }

  boolean isOf(String groupName) {
    return group.name().equals(groupName);
  }

  boolean isOfGroupOf(Slot other) {
    return isOf(other.group.name());
  }

  /** Whether both must be served in one provider tree. */
  boolean sharesTreeWith(Slot other) {
    return isOfGroupOf(other)
        || group.inTreeOf().stream().anyMatch(other::isOf)
        || other.group.inTreeOf().stream().anyMatch(this::isOf);
  }

  /** Returns how far the group wants to be from the provider that is chosen for the other. */
  List<DistanceRule> distancesFrom(Slot other) {
    return group.distances().stream()
        .filter(rule -> rule.fromRequestGroup() && other.isOf(rule.from()))
        .toList();
  }

  /** Whether both must be served by different providers. */
  boolean isIsolatedFrom(Slot other) {
    return group.isolateFrom().stream().anyMatch(other::isOf)
        || other.group.isolateFrom().stream().anyMatch(this::isOf);
  }
}
