package dev.runm.combine;

import java.util.ArrayList;
import java.util.List;

/** Tells trees whose places are of the same sorts, which may stand for each other. */
final class Twins {
  private final int[] numbers;

  Twins(Space space) {
    int trees = space.treesMatter() ? space.pools.roots.size() : 0;
    List<List<Integer>> sorts = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      sorts.add(new ArrayList<>());
    }
    for (int place = 0; trees > 0 && place < space.kinOf.length; place++) {
      int kin = space.kinOf[place];
      if (!space.sorts[kin].pools().isEmpty()) {
        sorts.get(space.pools.tree[place]).add(space.sortNumbers[kin]);
      }
    }
    Numbering<List<Integer>> numbering = new Numbering<>();
    numbers = new int[trees];
    for (int tree = 0; tree < trees; tree++) {
      sorts.get(tree).sort(null);
      numbers[tree] = numbering.of(sorts.get(tree));
    }
  }

  int of(int tree) {
    return numbers[tree];
  }
}
