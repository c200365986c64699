package dev.runm.load;

import dev.runm.load.ProviderTree.Member;
import dev.runm.load.ProviderTree.Stock;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Inventory;
import dev.runm.model.ProviderProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds one provider tree from a profile and the providers that are listed below its members. */
final class ProviderTreeBuilder {
  private final CodeBook codes;
  private final GroupNumbers groups;
  private final Map<String, List<ListedProvider>> listedByParent;
  private final List<Member> members = new ArrayList<>();
  private int lastNumber;

  ProviderTreeBuilder(
      CodeBook codes, GroupNumbers groups, Map<String, List<ListedProvider>> listedByParent) {
    this.codes = codes;
    this.groups = groups;
    this.listedByParent = listedByParent;
  }

  /** Returns the tree whose root is called {@code name} and is in the groups of these ids. */
  ProviderTree build(String name, ProviderProfile profile, int[] groupIds) {
    add(name, -1, profile, groupIds);
    return new ProviderTree(List.copyOf(members));
  }

  private void add(String name, int parent, ProviderProfile profile, int[] groupIds) {
    int place = members.size();
    int left = ++lastNumber;
    members.add(null);
    for (ProviderProfile.Child child : profile.children()) {
      add(name + "/" + child.name(), place, child.profile(), groupIds);
    }
    for (ListedProvider child : listedByParent.getOrDefault(name, List.of())) {
      add(child.name(), place, child.profile(), union(groupIds, child.groups()));
    }
    int right = ++lastNumber;
    members.set(
        place,
        new Member(
            name,
            parent,
            codes.providerTypes.id(profile.type()),
            left,
            right,
            codes.capabilities.sortedIds(profile.capabilities()),
            stock(profile.inventory()),
            groupIds));
  }

  /** A nested provider is in every group that it or an ancestor is in. */
  private int[] union(int[] inherited, List<String> own) {
    return IntStream.concat(IntStream.of(inherited), own.stream().mapToInt(groups::id))
        .sorted()
        .distinct()
        .toArray();
  }

  private List<Stock> stock(Map<String, Inventory> inventory) {
    return inventory.entrySet().stream()
        .map(entry -> new Stock(codes.resourceTypes.id(entry.getKey()), figures(entry.getValue())))
        .sorted(Comparator.comparingInt(Stock::resourceTypeId))
        .toList();
  }

  private static List<String> figures(Inventory inventory) {
    return List.of(
        inventory.total().toString(),
        inventory.reserved().toString(),
        inventory.minUnit().toString(),
        inventory.maxUnit().toString(),
        inventory.stepSize().toString(),
        inventory.allocationRatio().toPlainString());
  }
}
