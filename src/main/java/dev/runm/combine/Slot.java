package dev.runm.combine;

import java.util.List;

/**
 * What one provider serves: all resources of a request group, or one of them where a group may have
 * several providers.
 *
 * @param wants the resources, each type once
 */
public record Slot(List<Want> wants) {
  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if a resource type is wanted twice
   */
  public Slot {
    wants = List.copyOf(wants);
    if (wants.stream().map(Want::resourceTypeId).distinct().count() < wants.size()) {
      throw new IllegalArgumentException("a slot wants each resource type once: " + wants);
    }
  }
}
