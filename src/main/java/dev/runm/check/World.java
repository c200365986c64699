package dev.runm.check;

import dev.runm.model.Inventory;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of a deployment that an answer depends on, as plain values.
 *
 * @param distanceCodes the codes of each distance type, nearest first
 * @param providers all providers, in any order; names are unique
 */
public record World(
    Map<String, List<String>> distanceCodes,
    List<Provider> providers,
    List<Allocation> allocations) {

  /**
   * A provider as it is recorded: memberships and distances are its own, not its ancestors'.
   *
   * @param parent the name of its parent; empty for a root
   */
  public record Provider(
      String name,
      String uuid,
      Optional<String> parent,
      String partition,
      Set<String> groups,
      Set<String> capabilities,
      Map<String, Inventory> inventories,
      List<Distance> distances) {}

  /** How far a provider is from a provider group. */
  public record Distance(String group, String type, String code) {}

  /** Use of resources in {@code [acquire, release)}, epoch seconds. */
  public record Allocation(long acquire, long release, List<Item> items) {}

  /** What an allocation uses of which provider. */
  public record Item(String provider, String resourceType, BigInteger used) {}
}
