package dev.runm.profile;

import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that what a layout makes has room: providers, distances, names. */
final class LayoutSize {
  /** The most providers of a deployment, nested ones included. */
  static final long MOST_PROVIDERS = 10_000_000;

  /** The most distances: their table has an id of 32 bits. */
  private static final long MOST_DISTANCES = 4_294_967_295L;

  private LayoutSize() {}

  static void check(Layout layout, Map<String, Field> sites, Fields fields) {
    BigInteger nodes =
        BigInteger.valueOf(layout.sites().size())
            .multiply(BigInteger.valueOf(layout.rowsPerSite()))
            .multiply(BigInteger.valueOf(layout.racksPerRow()))
            .multiply(BigInteger.valueOf(layout.nodesPerRack()));
    refuseAbove(fields, nodes, MOST_PROVIDERS, "nodes");
    refuseAbove(fields, BigInteger.valueOf(providers(layout)), MOST_PROVIDERS, "providers");
    // two to its rack, two to each row of its site, two to each other site
    long distances = 2L * (layout.rowsPerSite() + layout.sites().size());
    refuseAbove(fields, nodes.multiply(BigInteger.valueOf(distances)), MOST_DISTANCES, "distances");
    checkNames(layout, sites);
  }

  /** Returns the number of providers, nested ones included. */
  static long providers(Layout layout) {
    LayoutNames names = new LayoutNames(layout);
    Map<String, ProviderProfile> profiles = layout.groupProfiles();
    ProviderProfile byDefault = layout.defaultProfile();
    Map<ProviderProfile, Integer> sizes = new IdentityHashMap<>();
    long providers = layout.nodes() * size(sizes, byDefault);
    for (Map.Entry<String, ProviderProfile> own : profiles.entrySet()) {
      Optional<String> row = names.rowOfRack(own.getKey());
      Optional<String> site = row.or(() -> Optional.of(own.getKey())).flatMap(names::siteOfRow);
      ProviderProfile instead =
          row.map(profiles::get).or(() -> site.map(profiles::get)).orElse(byDefault);
      long nodes =
          layout.nodesPerRack()
              * (row.isPresent() ? 1L : layout.racksPerRow())
              * (site.isPresent() ? 1L : layout.rowsPerSite());
      providers += nodes * (size(sizes, own.getValue()) - size(sizes, instead));
    }
    return providers;
  }

  private static int size(Map<ProviderProfile, Integer> sizes, ProviderProfile profile) {
    return sizes.computeIfAbsent(profile, ProviderProfile::treeSize);
  }

  private static void refuseAbove(Fields fields, BigInteger number, long most, String what) {
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw fields.error(
          String.format("the layout makes %,d %s, more than the %,d that fit", number, what, most));
    }
  }

  private static void checkNames(Layout layout, Map<String, Field> sites) {
    LayoutNames names = new LayoutNames(layout);
    int nested = longestNested(layout);
    sites.forEach(
        (site, field) -> {
          if (names.siteOfRow(site).isPresent() || names.rowOfRack(site).isPresent()) {
            throw field.error(
                "the site " + Shown.quoted(site) + " has the name of another site's row or rack");
          }
          String longest = names.lastNode(site);
          if (longest.codePointCount(0, longest.length()) + nested > Names.LONGEST) {
            throw field.error(
                String.format(
                    "the site %s makes names of providers longer than %d characters",
                    Shown.quoted(site), Names.LONGEST));
          }
        });
  }

  private static int longestNested(Layout layout) {
    Set<ProviderProfile> profiles = Collections.newSetFromMap(new IdentityHashMap<>());
    profiles.addAll(layout.groupProfiles().values());
    profiles.add(layout.defaultProfile());
    return profiles.stream().mapToInt(NestedNames::longest).max().orElse(0);
  }
}
