package dev.runm.load;

import dev.runm.model.Layout;
import java.util.stream.IntStream;

/**
 * Root providers in a row that differ in their number alone: the nodes of a rack, or one provider
 * by itself.
 *
 * @param stem the rack's name; nothing for a provider by itself, whose tree knows its whole name
 * @param firstNode the number of the first node in its rack
 * @param nodes the number of root providers
 * @param firstId the id of the first root provider
 * @param groups ids of groups that all providers of the run are in, ascending
 * @param distances pairs of a group's and a distance's id, ascending, of each root provider
 */
record ProviderRun(
    String stem,
    int firstNode,
    int nodes,
    long firstId,
    ProviderTree tree,
    int partitionId,
    int[] groups,
    int[] distances) {

  /** Returns the name of a root, counted from 0, as far as the tree's members share it. */
  String nodeName(int node) {
    return stem.isEmpty() ? "" : Layout.node(stem, firstNode + node);
  }

  /** Returns the id of a root, counted from 0. */
  long rootId(int node) {
    return firstId + (long) node * tree.size();
  }

  /** Returns the number of providers, nested ones included. */
  long providers() {
    return (long) nodes * tree.size();
  }

  /** Returns the number of group memberships of all its providers. */
  long memberships() {
    return nodes * tree.members().stream().mapToLong(this::groupCount).sum();
  }

  private long groupCount(ProviderTree.Member member) {
    return groupsOf(member).length;
  }

  /** Returns the ids of all groups that a provider is in, ascending. */
  int[] groupsOf(ProviderTree.Member member) {
    if (member.groups().length == 0) {
      return groups;
    }
    if (groups.length == 0) {
      return member.groups();
    }
    return IntStream.concat(IntStream.of(groups), IntStream.of(member.groups()))
        .sorted()
        .distinct()
        .toArray();
  }
}
