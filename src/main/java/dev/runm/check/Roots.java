package dev.runm.check;

import java.util.List;

/** The trees that choices settle for other slots. */
final class Roots {
  private Roots() {}

  /**
   * Returns, for each slot, the name of the root of the tree that it is or must be served in; null
   * where that is open.
   *
   * @param chosen the provider of each slot, null where none is chosen yet
   */
  static String[] settled(List<List<Tie>> ties, Place[] chosen) {
    String[] roots = new String[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] != null) {
        roots[i] = chosen[i].root();
      }
      for (int j = 0; j < chosen.length && roots[i] == null; j++) {
        if (chosen[j] != null && ties.get(i).get(j).sameTree()) {
          roots[i] = chosen[j].root();
        }
      }
    }
    return roots;
  }
}
