package dev.runm.profile;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a regular layout and what belongs to it: profiles of groups, partitions of sites. */
final class LayoutReader {
  private final ProviderProfiles profiles;

  LayoutReader(ProviderProfiles profiles) {
    this.profiles = profiles;
  }

  Optional<Layout> read(Fields deployment) {
    Optional<Field> layout = deployment.find("layout");
    if (layout.isEmpty()) {
      refuseWithoutLayout(deployment);
      deployment.find("default_provider_profile").ifPresent(profiles::read);
      return Optional.empty();
    }
    Fields fields =
        layout
            .get()
            .fields("a layout", "sites", "rows_per_site", "racks_per_row", "nodes_per_rack");
    Map<String, Field> sites = sites(fields);
    Layout plain =
        new Layout(
            List.copyOf(sites.keySet()),
            count(fields, "rows_per_site"),
            count(fields, "racks_per_row"),
            count(fields, "nodes_per_rack"),
            profiles.read(deployment.need("default_provider_profile")),
            Map.of(),
            partitions(deployment, sites));
    Layout whole = withGroupProfiles(plain, deployment);
    LayoutSize.check(whole, sites, fields);
    return Optional.of(whole);
  }

  private static void refuseWithoutLayout(Fields deployment) {
    for (Field group : deployment.entries("group_provider_profiles")) {
      throw group.errorAtKey(
          "group_provider_profiles names "
              + Shown.quoted(group.label())
              + ", but there is no layout");
    }
    for (Field partition : deployment.entries("partitions")) {
      for (Field site : partition.items("a site")) {
        throw site.error(
            "partitions names the site "
                + Shown.quoted(Names.read(site))
                + ", but there is no layout");
      }
    }
  }

  private static Map<String, Field> sites(Fields fields) {
    fields.need("sites");
    Map<String, Field> sites = Names.located(fields, "sites", "site");
    if (sites.isEmpty()) {
      throw fields.need("sites").error("sites is an empty list; a layout has at least one site");
    }
    sites.forEach(
        (site, field) -> {
          if (site.indexOf('/') >= 0) {
            throw field.error("the name of a site has no /: " + Shown.quoted(site));
          }
        });
    return sites;
  }

  private static int count(Fields fields, String key) {
    return Amounts.count(fields.need(key), (int) LayoutSize.MOST_PROVIDERS);
  }

  private static Map<String, String> partitions(Fields deployment, Map<String, Field> sites) {
    Map<String, String> partitionOfSite = new LinkedHashMap<>();
    if (!deployment.has("partitions")) {
      sites.keySet().forEach(site -> partitionOfSite.put(site, BuiltInCodes.DEFAULT_PARTITION));
      return partitionOfSite;
    }
    for (Field partition : deployment.entries("partitions")) {
      for (Field item : partition.items("a site")) {
        String site = Names.read(item);
        if (!sites.containsKey(site)) {
          throw Unknown.name(item, "site", site, sites.keySet());
        }
        String before = partitionOfSite.put(site, partition.label());
        if (before != null) {
          throw item.error(
              String.format(
                  "the site %s is in a partition already, %s",
                  Shown.quoted(site), Shown.quoted(before)));
        }
      }
    }
    List<String> missing = new ArrayList<>(sites.keySet());
    missing.removeAll(partitionOfSite.keySet());
    if (!missing.isEmpty()) {
      throw deployment
          .need("partitions")
          .errorAtKey("partitions leaves out " + Shown.list(missing) + "; each site is in one");
    }
    return partitionOfSite;
  }

  private Layout withGroupProfiles(Layout plain, Fields deployment) {
    LayoutNames names = new LayoutNames(plain);
    Map<String, ProviderProfile> groups = new LinkedHashMap<>();
    for (Field group : deployment.entries("group_provider_profiles")) {
      if (!names.isGroup(group.label())) {
        throw Unknown.name(group, "group of the layout", group.label(), names.someGroups());
      }
      groups.put(group.label(), profiles.read(group));
    }
    return new Layout(
        plain.sites(),
        plain.rowsPerSite(),
        plain.racksPerRow(),
        plain.nodesPerRack(),
        plain.defaultProfile(),
        groups,
        plain.partitionOfSite());
  }
}
