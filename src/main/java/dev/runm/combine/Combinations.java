package dev.runm.combine;

import java.util.*;

public final class Combinations implements Iterator<List<Place>> {
  private final Iterator<List<Place>> it;

  public Combinations(Problem p, List<List<Place>> pools, boolean fair, Runnable checkpoint) {
    List<List<Place>> out = new ArrayList<>();
    go(p, pools, new ArrayList<>(), out, checkpoint);
    it = out.iterator();
  }

  private static void go(
      Problem p, List<List<Place>> pools, List<Place> now, List<List<Place>> out, Runnable c) {
    c.run();
    if (out.size() > 5000) return;
    if (now.size() == pools.size()) {
      for (Coverage cov : p.coverages()) {
        Set<Integer> u = new HashSet<>();
        cov.slots().forEach(s -> u.addAll(now.get(s).capabilities()));
        if (!cov.rules().hold(u)) return;
      }
      out.add(List.copyOf(now));
      return;
    }
    for (Place pl : pools.get(now.size())) {
      now.add(pl);
      if (ok(p, now)) go(p, pools, now, out, c);
      now.remove(now.size() - 1);
    }
  }

  private static boolean ok(Problem p, List<Place> now) {
    int n = now.size();
    for (Bond b : p.bonds()) {
      if (b.one() >= n || b.other() >= n) continue;
      Place x = now.get(b.one()), y = now.get(b.other());
      if (b instanceof SameTree && x.root() != y.root()) return false;
      if (b instanceof Apart && x.id() == y.id()) return false;
      if (b instanceof Distant d && !d.holds(x.distances(), y.groups())) return false;
    }
    return true;
  }

  public boolean hasNext() {
    return it.hasNext();
  }

  public List<Place> next() {
    return it.next();
  }
}
