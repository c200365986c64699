package dev.runm.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * What {@code load} creates: a regular layout, providers listed by hand, or both. Every reference
 * in it has been checked.
 *
 * @param name the name of the profile
 * @param codes codes that the profile adds to the built-in ones
 * @param partitions names of all partitions, in the order of the file, at least one
 * @param groups provider groups listed by hand; a layout's sites, rows and racks are not among them
 * @param providers providers listed by hand, each before those that name it as parent
 * @param allocations consumption that exists from the start
 */
public record Deployment(
    String name,
    Codes codes,
    List<String> partitions,
    Optional<Layout> layout,
    List<String> groups,
    List<ListedProvider> providers,
    List<ListedAllocation> allocations) {

  /** Codes beside the built-in ones. */
  public record Codes(
      SortedSet<String> resourceTypes,
      SortedSet<String> capabilities,
      SortedSet<String> providerTypes) {}

  /** A provider listed by hand; a parent is the full name of another provider. */
  public record ListedProvider(
      String name,
      ProviderProfile profile,
      String partition,
      Optional<String> parent,
      List<String> groups,
      List<ListedDistance> distances) {}

  /** How far a provider is from a provider group. */
  public record ListedDistance(String group, String type, String code) {}

  /**
   * Use of resources from the start.
   *
   * @param acquire epoch seconds; the time of loading if absent
   * @param release epoch seconds; {@link Window#NEVER} if it never ends
   */
  public record ListedAllocation(
      String consumer, OptionalLong acquire, long release, List<ListedItem> items) {}

  /** What an allocation uses of which provider. */
  public record ListedItem(String provider, String resourceType, BigInteger used) {}

  /** Returns the number of root providers. */
  public long nodes() {
    return layout.map(Layout::nodes).orElse(0L)
        + providers.stream().filter(provider -> provider.parent().isEmpty()).count();
  }
}
