package dev.runm.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines between two columns of boxes: all that lead to one box share a track. Tracks are
 * ordered so that few lines cross and none run along each other.
 */
final class Tracks {
  /** Orders of more are not tried. */
  private static final int MOST_TRIED = 6;

  private static final int CLASH = 1_000;

  /**
   * All lines to one box.
   *
   * @param from the rows that they begin in
   * @param to the row that they end in
   */
  record Net(List<Integer> from, int to) {
    int top() {
      return Math.min(to, from.stream().min(Integer::compare).orElse(to));
    }

    int bottom() {
      return Math.max(to, from.stream().max(Integer::compare).orElse(to));
    }
  }

  /**
   * An order of tracks.
   *
   * @param tracks for each net, which track it has, counted from the left
   */
  record Order(List<Integer> tracks, int cost) {
    boolean isClear() {
      return cost < CLASH;
    }
  }

  private final List<Net> nets;
  private Order best;

  private Tracks(List<Net> nets) {
    this.nets = nets;
  }

  static Order of(List<Net> nets) {
    Tracks tracks = new Tracks(nets);
    List<Integer> inTurn = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      inTurn.add(i);
    }
    tracks.best = new Order(List.copyOf(inTurn), tracks.cost(inTurn));
    if (nets.size() <= MOST_TRIED) {
      tracks.attempt(inTurn, 0);
    }
    return tracks.best;
  }

  private void attempt(List<Integer> order, int fixed) {
    if (fixed == order.size()) {
      int cost = cost(order);
      if (cost < best.cost()) {
        best = new Order(List.copyOf(order), cost);
      }
      return;
    }
    for (int i = fixed; i < order.size(); i++) {
      swap(order, fixed, i);
      attempt(order, fixed + 1);
      swap(order, fixed, i);
    }
  }

  private static void swap(List<Integer> order, int one, int other) {
    Integer kept = order.get(one);
    order.set(one, order.get(other));
    order.set(other, kept);
  }

  private int cost(List<Integer> order) {
    int cost = 0;
    for (int i = 0; i < nets.size(); i++) {
      for (int j = 0; j < nets.size(); j++) {
        if (order.get(i) < order.get(j)) {
          cost += between(nets.get(i), nets.get(j));
        }
      }
    }
    return cost;
  }

  /** What two nets cost of which one has the track further to the left. */
  private static int between(Net left, Net right) {
    int cost = 0;
    for (int row : right.from()) {
      cost += row == left.to() ? CLASH : meeting(row, left);
    }
    return cost + meeting(left.to(), right);
  }

  private static int meeting(int row, Net crossed) {
    if (row < crossed.top() || row > crossed.bottom()) {
      return 0;
    }
    return row == crossed.top() || row == crossed.bottom() ? CLASH : 1;
  }
}
