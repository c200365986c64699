package dev.runm.load;

import java.math.BigInteger;
import java.util.List;

/**
 * A provider tree with everything that all trees of its make share, in the order of its nested
 * sets: every provider comes before those nested in it.
 */
record ProviderTree(List<Member> members) {
  /**
   * A provider of the tree.
   *
   * @param name the rest of the name, after that of the {@link ProviderRun}'s node
   * @param parent the place of the parent in {@link #members}; -1 for the root
   * @param capabilities ids, ascending
   * @param groups ids, ascending, of the groups beside those of the {@link ProviderRun}
   */
  record Member(
      String name,
      int parent,
      int typeId,
      int left,
      int right,
      int[] capabilities,
      List<Stock> inventory,
      int[] groups) {}

  /**
   * An inventory.
   *
   * @param figures ready to be written
   */
  record Stock(int resourceTypeId, List<String> figures, BigInteger capacity) {}

  int size() {
    return members.size();
  }

  long capabilityCount() {
    return members.stream().mapToLong(member -> member.capabilities().length).sum();
  }

  long inventoryCount() {
    return members.stream().mapToLong(member -> member.inventory().size()).sum();
  }
}
