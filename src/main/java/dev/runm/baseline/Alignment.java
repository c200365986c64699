package dev.runm.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * Puts beside each other what is alike in two lists, in order, so that the likeness in all is the
 * greatest.
 */
final class Alignment<T> {
  /** What stands beside nothing. */
  static final int NONE = -1;

  private final List<T> before;
  private final List<T> after;
  private final int[] partners;

  /**
   * Aligns two lists.
   *
   * @param likeness 0 of two that may not stand beside each other
   */
  Alignment(List<T> before, List<T> after, ToIntBiFunction<T, T> likeness) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.size()];
    Arrays.fill(partners, NONE);
    int[][] best = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        int alike = likeness.applyAsInt(before.get(i), after.get(j));
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = alike > 0 ? Math.max(apart, alike + best[i + 1][j + 1]) : apart;
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      int alike = likeness.applyAsInt(before.get(i), after.get(j));
      if (alike > 0 && best[i][j] == alike + best[i + 1][j + 1]) {
        partners[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Returns the place in the list after of what stands beside a place before. */
  int partner(int place) {
    return partners[place];
  }

  /** Takes apart what stands beside each other. */
  void part(int place) {
    partners[place] = NONE;
  }

  /** Goes through both lists at once; of what stands alone between two pairs, the old is first. */
  void walk(Consumer<T> gone, Consumer<T> added, BiConsumer<T, T> both) {
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      if (partners[i] == NONE) {
        gone.accept(before.get(i));
        continue;
      }
      while (next < partners[i]) {
        added.accept(after.get(next++));
      }
      both.accept(before.get(i), after.get(next++));
    }
    while (next < after.size()) {
      added.accept(after.get(next++));
    }
  }
}
