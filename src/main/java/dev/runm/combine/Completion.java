package dev.runm.combine;

import java.util.*;

public final class Completion {
  private final Problem p;
  private final List<List<Place>> pools;
  private final Runnable c;

  public Completion(Problem p, List<List<Place>> pools, Runnable c) {
    this.p = p;
    this.pools = pools;
    this.c = c;
  }

  public boolean completes(int slot, Place place) {
    List<List<Place>> q = new ArrayList<>(pools);
    q.set(slot, List.of(place));
    return new Combinations(p, q, false, c).hasNext();
  }
}
