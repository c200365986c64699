package dev.runm.look;

/** A provider in its tree, kept as nested sets. */
record TreeNode(int id, String name, String type, long nestedLeft, long nestedRight) {
  boolean holds(TreeNode other) {
    return nestedLeft < other.nestedLeft && other.nestedRight < nestedRight;
  }

  /** Returns how many providers are nested below it, at any depth. */
  long below() {
    return (nestedRight - nestedLeft) / 2;
  }
}
