package dev.runm.combine;

/** A rule that ties two slots, which are named by their index in the problem. */
public sealed interface Bond permits SameTree, Apart, Distant {
  /** The slot that the rule is about, or measures from. */
  int one();

  /** The slot at the other end. */
  int other();
}
