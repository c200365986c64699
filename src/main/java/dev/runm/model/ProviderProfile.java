package dev.runm.model;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What a provider of one make has: its type, capabilities and inventory by resource type (in the
 * order of the file), and the providers nested in it.
 */
public record ProviderProfile(
    String type,
    SortedSet<String> capabilities,
    Map<String, Inventory> inventory,
    List<Child> children) {

  /** A nested provider: {@code name} is its own part of the name, number included. */
  public record Child(String name, ProviderProfile profile) {}

  /** Returns the number of providers in a tree of this profile, the root included. */
  public int treeSize() {
    return 1 + children.stream().mapToInt(child -> child.profile().treeSize()).sum();
  }
}
