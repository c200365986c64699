package dev.runm.check;

import java.util.List;
import java.util.stream.IntStream;

/** What the request says of every two slots. */
final class Ties {
  private final Tie[][] ties;
  private final int[][] tied;

  Ties(List<Slot> slots) {
    boolean[][] sameTree = sameTrees(slots);
    this.ties = new Tie[slots.size()][slots.size()];
    for (Slot slot : slots) {
      for (Slot other : slots) {
        boolean same = sameTree[slot.index()][other.index()];
        ties[slot.index()][other.index()] = Tie.between(slot, other, same);
      }
    }
    this.tied =
        slots.stream()
            .map(Slot::index)
            .map(
                slot ->
                    IntStream.range(0, slots.size())
                        .filter(other -> other != slot && !ties[slot][other].isNone())
                        .toArray())
            .toArray(int[][]::new);
  }

  /** One in the tree of another, that is in the tree of a third, is in the tree of the third. */
  private static boolean[][] sameTrees(List<Slot> slots) {
    boolean[][] same = new boolean[slots.size()][slots.size()];
    for (Slot slot : slots) {
      for (Slot other : slots) {
        same[slot.index()][other.index()] = slot.sharesTreeWith(other);
      }
    }
    for (int via = 0; via < same.length; via++) {
      for (boolean[] from : same) {
        for (int to = 0; from[via] && to < same.length; to++) {
          from[to] |= same[via][to];
        }
      }
    }
    return same;
  }

  /** Returns the indexes of the slots that the request ties this one to. */
  int[] of(Slot slot) {
    return tied[slot.index()];
  }

  Tie between(Slot slot, int other) {
    return ties[slot.index()][other];
  }

  /**
   * Returns, for each slot, the name of the root of the tree that it is or must be served in; null
   * where that is open.
   *
   * @param chosen the provider of each slot, null where none is chosen yet
   */
  String[] settledRoots(Place[] chosen) {
    String[] roots = new String[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] != null) {
        roots[i] = chosen[i].root();
      }
      for (int other : tied[i]) {
        if (roots[i] == null && chosen[other] != null && ties[i][other].sameTree()) {
          roots[i] = chosen[other].root();
        }
      }
    }
    return roots;
  }
}
