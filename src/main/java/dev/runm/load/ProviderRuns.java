package dev.runm.load;

import static java.util.stream.Collectors.groupingBy;

import dev.runm.model.Deployment;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks over all providers of a deployment in the order of their ids: the layout's nodes site by
 * site, then the root providers that are listed by hand; nested ones follow their root.
 */
final class ProviderRuns {
  private static final int[] NONE = {};

  private final Deployment deployment;
  private final CodeBook codes;
  private final GroupNumbers groups;
  private final LayoutDistances layoutDistances;
  private final Map<String, List<ListedProvider>> listedByParent;
  private final Map<ProviderProfile, ProviderTree> layoutTrees = new IdentityHashMap<>();

  ProviderRuns(Deployment deployment, CodeBook codes, GroupNumbers groups) {
    this.deployment = deployment;
    this.codes = codes;
    this.groups = groups;
    this.layoutDistances = new LayoutDistances(codes, groups);
    this.listedByParent =
        deployment.providers().stream()
            .filter(provider -> provider.parent().isPresent())
            .collect(groupingBy(provider -> provider.parent().orElseThrow()));
  }

  /** Hands out all runs; made anew on every walk, since a million nodes make many. */
  void forEach(Consumer<ProviderRun> action) {
    new Walk(action).run();
  }

  private ProviderTree layoutTree(ProviderProfile profile) {
    return layoutTrees.computeIfAbsent(
        profile, p -> new ProviderTreeBuilder(codes, groups, Map.of()).build("", p, NONE));
  }

  private ProviderTree listedTree(String name, ProviderProfile profile, int[] groupIds) {
    return new ProviderTreeBuilder(codes, groups, listedByParent).build(name, profile, groupIds);
  }

  private int partition(String name) {
    int place = deployment.partitions().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("no such partition in the deployment: " + name);
    }
    return place + 1;
  }

  /** One walk: keeps the id of the next provider. */
  private final class Walk {
    private final Consumer<ProviderRun> action;
    private long nextId = 1;

    Walk(Consumer<ProviderRun> action) {
      this.action = action;
    }

    void run() {
      deployment.layout().ifPresent(this::layout);
      deployment.providers().stream()
          .filter(provider -> provider.parent().isEmpty())
          .forEach(this::listed);
    }

    private void layout(Layout layout) {
      for (int site = 0; site < layout.sites().size(); site++) {
        for (int row = 0; row < layout.rowsPerSite(); row++) {
          for (int rack = 0; rack < layout.racksPerRow(); rack++) {
            rack(layout, site, row, rack);
          }
        }
      }
    }

    private void rack(Layout layout, int site, int row, int rack) {
      String siteName = layout.sites().get(site);
      String rowName = Layout.row(siteName, row + 1);
      String rackName = Layout.rack(rowName, rack + 1);
      ProviderProfile profile = layout.profileOf(siteName, rowName, rackName);
      ProviderTree tree = layoutTree(profile);
      int partition = partition(layout.partitionOfSite().get(siteName));
      int[] groupIds = {groups.site(site), groups.row(site, row), groups.rack(site, row, rack)};
      int[] distances = layoutDistances.of(layout, site, row, rack);
      int from = 1;
      for (int node = 1; node <= layout.nodesPerRack(); node++) {
        if (hasListedBelow(tree, Layout.node(rackName, node))) {
          emit(rackName, from, node - from, tree, partition, groupIds, distances);
          ProviderTree own = listedTree(Layout.node(rackName, node), profile, NONE);
          emit("", 1, 1, own, partition, groupIds, distances);
          from = node + 1;
        }
      }
      int rest = layout.nodesPerRack() + 1 - from;
      emit(rackName, from, rest, tree, partition, groupIds, distances);
    }

    private boolean hasListedBelow(ProviderTree tree, String node) {
      return !listedByParent.isEmpty()
          && tree.members().stream()
              .anyMatch(member -> listedByParent.containsKey(node + member.name()));
    }

    private void listed(ListedProvider provider) {
      int[] groupIds =
          provider.groups().stream().mapToInt(groups::id).sorted().distinct().toArray();
      ProviderTree tree = listedTree(provider.name(), provider.profile(), groupIds);
      int[] distances =
          provider.distances().stream()
              .map(d -> new int[] {groups.id(d.group()), codes.distances.id(d.type(), d.code())})
              .sorted(Arrays::compare)
              .flatMapToInt(Arrays::stream)
              .toArray();
      emit("", 1, 1, tree, partition(provider.partition()), NONE, distances);
    }

    private void emit(
        String stem,
        int firstNode,
        int nodes,
        ProviderTree tree,
        int partition,
        int[] groupIds,
        int[] distances) {
      if (nodes > 0) {
        ProviderRun run =
            new ProviderRun(stem, firstNode, nodes, nextId, tree, partition, groupIds, distances);
        nextId += run.providers();
        action.accept(run);
      }
    }
  }
}
