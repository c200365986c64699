package dev.runm.combine;

import java.util.BitSet;

/** Sets of slots that grow together: each slot is in one of them. */
final class Unions {
  private final int[] parents;

  Unions(int slots) {
    parents = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      parents[slot] = slot;
    }
  }

  void join(int one, int other) {
    int first = Math.min(of(one), of(other));
    parents[Math.max(of(one), of(other))] = first;
  }

  /** Returns the smallest slot of the set that the slot is in; it names the set. */
  int of(int slot) {
    int top = slot;
    while (parents[top] != top) {
      top = parents[top];
    }
    return top;
  }

  BitSet members(int set) {
    BitSet members = new BitSet();
    for (int slot = 0; slot < parents.length; slot++) {
      members.set(slot, of(slot) == of(set));
    }
    return members;
  }
}
