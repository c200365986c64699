package dev.runm.combine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Gives the combinations so that the first ones use trees and places as evenly as can be. What is
 * left is kept in parts that do not overlap: all combinations that begin like a known one but have
 * another place in one slot than those already given. A part that is taken up gives one combination
 * and goes to the end of its row; parts that differ early come first.
 */
final class FairOrder implements Order {
  private final Solver solver;
  private final List<Deque<Part>> rows = new ArrayList<>();
  private boolean started;

  FairOrder(Solver solver) {
    this.solver = solver;
    for (int slot = 0; slot < solver.space.slots; slot++) {
      rows.add(new ArrayDeque<>());
    }
  }

  @Override
  public int[] next() {
    if (!started) {
      started = true;
      return given(solver.solve(new int[0], 0, 0, place -> true), 0, null);
    }
    for (int slot = 0; slot < rows.size(); slot++) {
      Deque<Part> row = rows.get(slot);
      while (!row.isEmpty()) {
        Part part = row.poll();
        int[] found = solver.solve(part.known, slot, slot, place -> !part.excludes(place));
        if (found != null) {
          return given(found, slot, part);
        }
        shift(part.known, slot + 1);
      }
    }
    return null;
  }

  /** Notes what the combination leaves: in its own part, and after it those of later slots. */
  private int[] given(int[] found, int slot, Part from) {
    if (found == null) {
      return null;
    }
    solver.usage.count(found);
    if (from == null) {
      rows.get(slot).add(new Part(found, slot));
    } else {
      from.exclude(found[slot]);
      rows.get(slot).add(from);
      shift(found, slot + 1);
    }
    return found;
  }

  private void shift(int[] known, int slot) {
    if (slot < rows.size()) {
      rows.get(slot).add(new Part(known, slot));
    }
  }

  /** The combinations that begin like a known one, up to a slot where they have another place. */
  private static final class Part {
    private final int[] known;
    private final int first;
    private BitSet more;

    Part(int[] known, int slot) {
      this.known = known;
      first = known[slot];
    }

    boolean excludes(int place) {
      return place == first || more != null && more.get(place);
    }

    void exclude(int place) {
      if (more == null) {
        more = new BitSet();
      }
      more.set(place);
    }
  }
}
