package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Shown;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers of a deployment by name: those of the layout, those listed, and nested ones. */
final class Providers {
  private final Optional<Layout> layout;
  private final Map<String, ListedProvider> listed = new HashMap<>();
  private final NestedNames nested = new NestedNames();

  /**
   * A provider.
   *
   * @param root the listed provider or the node that it is, or is nested in
   * @param profile what it has itself
   */
  record Found(String root, ProviderProfile profile, String partition) {}

  Providers(Optional<Layout> layout) {
    this.layout = layout;
  }

  void add(ListedProvider provider) {
    listed.put(provider.name(), provider);
  }

  /** Returns the provider of that name, which is listed. */
  ListedProvider listed(String name) {
    return listed.get(name);
  }

  /** Returns the provider that {@code field} names. */
  Found known(Field field) {
    String name = Names.read(field);
    return find(name)
        .orElseThrow(
            () -> {
              Collection<String> near = listed.keySet().stream().sorted().limit(10_000).toList();
              return field.error(
                  String.format(
                      "no provider is named %s%s; %s%s",
                      Shown.quoted(name),
                      NearMiss.hint(name, near),
                      near.isEmpty() ? "none is listed" : "listed are " + Shown.list(near),
                      layout.map(Providers::span).orElse("")));
            });
  }

  private static String span(Layout layout) {
    List<String> sites = layout.sites();
    LayoutNames names = new LayoutNames(layout);
    String first = Layout.node(Layout.rack(Layout.row(sites.get(0), 1), 1), 1);
    String last = names.lastNode(sites.get(sites.size() - 1));
    return ", and the layout makes " + Shown.plain(first) + " to " + Shown.plain(last);
  }

  Optional<Found> find(String name) {
    return root(name).or(() -> findNested(name));
  }

  /** Returns the nested provider of that name, which a profile makes. */
  Optional<Found> findNested(String name) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String path = name.substring(slash + 1);
      Optional<Found> found =
          root(name.substring(0, slash))
              .flatMap(
                  root ->
                      nested
                          .find(root.profile(), path)
                          .map(has -> new Found(root.root(), has, root.partition())));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns the provider of that name, if the layout makes it. */
  Optional<Found> ofLayout(String name) {
    return layout.flatMap(made -> ofLayout(made, new LayoutNames(made), name));
  }

  private static Optional<Found> ofLayout(Layout layout, LayoutNames names, String node) {
    return names
        .rackOfNode(node)
        .map(
            rack -> {
              String row = names.rowOfRack(rack).orElseThrow();
              String site = names.siteOfRow(row).orElseThrow();
              return new Found(
                  node, layout.profileOf(site, row, rack), layout.partitionOfSite().get(site));
            });
  }

  private Optional<Found> root(String name) {
    return Optional.ofNullable(listed.get(name))
        .map(one -> new Found(one.name(), one.profile(), one.partition()))
        .or(() -> ofLayout(name));
  }
}
