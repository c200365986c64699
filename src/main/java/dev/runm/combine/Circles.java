package dev.runm.combine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers places into circles: of slots that must be far from each other, one fits in each. */
final class Circles {
  /** The number of places that take any number of the slots. */
  static final int OPEN = -1;

  /** Beyond so many circles for each slot, a place that fits in none is one of its own. */
  private static final int MOST = 8;

  private final Space space;
  private final BitSet slots;
  private final int most;
  private final Numbering<Sort> sites = new Numbering<>();
  private final List<List<Sort>> circles = new ArrayList<>();

  Circles(Space space, BitSet slots) {
    this.space = space;
    this.slots = slots;
    most = MOST * slots.cardinality();
  }

  /** Returns, by set of slots that must all be far from each other, the circle of each kin. */
  static Map<BitSet, int[]> of(Space space) {
    BitSet[] far = Stream.generate(BitSet::new).limit(space.slots).toArray(BitSet[]::new);
    for (Distant rule : space.rules.distances) {
      if (rule.minimum() != null) {
        far[rule.from()].set(rule.to());
        far[rule.to()].set(rule.from());
      }
    }
    Map<BitSet, int[]> circles = new LinkedHashMap<>();
    for (BitSet clique : new Cliques(far).several()) {
      circles.put(clique, new Circles(space, clique).byKin());
    }
    return circles;
  }

  private int[] byKin() {
    int[] circleOf = new int[space.sorts.length];
    List<Integer> circleOfSite = new ArrayList<>();
    for (int kin = 0; kin < circleOf.length; kin++) {
      if (space.sorts[kin].pools().intersects(slots)) {
        int site = sites.of(site(space.sorts[kin]));
        if (site == circleOfSite.size()) {
          circleOfSite.add(circle(sites.get(site)));
        }
        circleOf[kin] = circleOfSite.get(site);
      }
    }
    return circleOf;
  }

  /** Returns what matters here of a sort. */
  private static Sort site(Sort sort) {
    return new Sort(sort.pools(), 0, sort.distances(), sort.groups(), 0);
  }

  private int circle(Sort site) {
    if (!near(site, site)) {
      return OPEN;
    }
    for (int circle = 0; circle < Math.min(most, circles.size()); circle++) {
      if (circles.get(circle).stream().allMatch(other -> near(site, other))) {
        circles.get(circle).add(site);
        return circle;
      }
    }
    circles.add(new ArrayList<>(List.of(site)));
    return circles.size() - 1;
  }

  /** Whether no two of the slots can be at these two. */
  private boolean near(Sort one, Sort other) {
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      for (int next = slots.nextSetBit(0); next >= 0; next = slots.nextSetBit(next + 1)) {
        if (slot != next
            && one.pools().get(slot)
            && other.pools().get(next)
            && space.traits.allow(slot, one, next, other)) {
          return false;
        }
      }
    }
    return true;
  }
}
