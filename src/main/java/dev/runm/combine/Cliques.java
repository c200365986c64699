package dev.runm.combine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Sets of slots in which each pair is kept apart by a rule; every slot is in one of them. */
final class Cliques {
  private final List<BitSet> cliques = new ArrayList<>();
  private final int[] numbers;

  /** Gathers cliques greedily; {@code apart} has, by slot, those that it is kept apart from. */
  Cliques(BitSet[] apart) {
    numbers = new int[apart.length];
    for (int slot = 0; slot < apart.length; slot++) {
      BitSet others = apart[slot];
      IntPredicate joins =
          clique -> {
            BitSet missing = (BitSet) cliques.get(clique).clone();
            missing.andNot(others);
            return missing.isEmpty();
          };
      int own = 0;
      while (own < cliques.size() && !joins.test(own)) {
        own++;
      }
      if (own == cliques.size()) {
        cliques.add(new BitSet());
      }
      cliques.get(own).set(slot);
      numbers[slot] = own;
    }
  }

  /** Returns the number of the slot's clique. */
  int of(int slot) {
    return numbers[slot];
  }

  /** Returns the cliques of two or more slots. */
  List<BitSet> several() {
    return cliques.stream().filter(clique -> clique.cardinality() > 1).toList();
  }
}
