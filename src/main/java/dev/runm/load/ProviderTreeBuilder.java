package dev.runm.load;

import dev.runm.load.ProviderTree.Member;
import dev.runm.load.ProviderTree.Stock;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Inventory;
import dev.runm.model.ProviderProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
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
    Deque<Open> open = new ArrayDeque<>();
    open.push(enter(new Entry(name, -1, profile, groupIds)));
    while (!open.isEmpty()) {
      Open current = open.peek();
      if (current.below.hasNext()) {
        open.push(enter(current.below.next()));
      } else {
        leave(open.pop());
      }
    }
    return new ProviderTree(List.copyOf(members));
  }

  /** A provider that is to come into the tree, below the member at the place {@code parent}. */
  private record Entry(String name, int parent, ProviderProfile profile, int[] groupIds) {}

  /**
   * A provider whose nested set has begun; those nested in it follow. Kept on a stack of our own,
   * since parents listed by hand can be nested very deep.
   */
  private record Open(Entry entry, int place, int left, Iterator<Entry> below) {}

  private Open enter(Entry entry) {
    int place = members.size();
    members.add(null);
    return new Open(entry, place, ++lastNumber, below(entry, place).iterator());
  }

  private List<Entry> below(Entry entry, int place) {
    List<Entry> below = new ArrayList<>();
    for (ProviderProfile.Child child : entry.profile.children()) {
      String name = entry.name + "/" + child.name();
      below.add(new Entry(name, place, child.profile(), entry.groupIds));
    }
    for (ListedProvider child : listedByParent.getOrDefault(entry.name, List.of())) {
      int[] groupIds = union(entry.groupIds, child.groups());
      below.add(new Entry(child.name(), place, child.profile(), groupIds));
    }
    return below;
  }

  private void leave(Open open) {
    Entry entry = open.entry;
    members.set(
        open.place,
        new Member(
            entry.name,
            entry.parent,
            codes.providerTypes.id(entry.profile.type()),
            open.left,
            ++lastNumber,
            codes.capabilities.sortedIds(entry.profile.capabilities()),
            stock(entry.profile.inventory()),
            entry.groupIds));
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
        .map(
            entry ->
                new Stock(
                    codes.resourceTypes.id(entry.getKey()),
                    figures(entry.getValue()),
                    entry.getValue().capacity()))
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
