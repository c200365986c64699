package dev.runm.model;

import java.util.Set;

/** The units that amounts of resource types are counted in. */
public final class ResourceUnits {
  private static final Set<String> BYTES = Set.of("runm.memory", "runm.storage.block");

  private ResourceUnits() {}

  /** Whether amounts of the resource type are bytes; else they are pieces. */
  public static boolean isBytes(String resourceType) {
    return BYTES.contains(resourceType);
  }
}
