package dev.runm.look;

/**
 * A provider with where it stands in its tree.
 *
 * @param parent its parent's name, or null
 * @param root the name of the root of its tree; its own where it has no parent
 * @param rootRight where the tree ends
 */
record ProviderPlace(
    int id,
    String uuid,
    String name,
    String type,
    String partitionName,
    long generation,
    String parent,
    String root,
    int rootProviderId,
    long nestedLeft,
    long nestedRight,
    long rootRight) {

  /** Returns how many providers the tree has. */
  long treeSize() {
    return rootRight / 2;
  }
}
