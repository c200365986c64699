package dev.runm.combine;

import java.util.HashMap;
import java.util.Map;

/** How often trees and places were used in the combinations given so far. */
final class Usage {
  private final Space space;
  private final Map<Integer, Integer> trees = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  Usage(Space space) {
    this.space = space;
  }

  void count(int[] combination) {
    for (int place : combination) {
      places.merge(place, 1, Integer::sum);
      trees.merge(space.pools.tree[place], 1, Integer::sum);
    }
  }

  /** Returns the use of the place's tree, with that in the combination being made. */
  int tree(State state, int place) {
    int tree = space.pools.tree[place];
    return trees.getOrDefault(tree, 0) + state.treeHosts[tree];
  }

  /** Returns the use of the place, likewise. */
  int place(State state, int place) {
    return places.getOrDefault(place, 0) + state.hosts[place];
  }
}
