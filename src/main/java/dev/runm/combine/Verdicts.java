package dev.runm.combine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is known of pairs of numbers: yes, no or nothing yet. */
final class Verdicts {
  static final int UNKNOWN = -1;
  static final int NO = 0;
  static final int YES = 1;

  private final List<BitSet> known = new ArrayList<>();
  private final List<BitSet> yes = new ArrayList<>();

  int get(int one, int other) {
    if (one >= known.size() || !known.get(one).get(other)) {
      return UNKNOWN;
    }
    return yes.get(one).get(other) ? YES : NO;
  }

  void put(int one, int other, boolean verdict) {
    while (one >= known.size()) {
      known.add(new BitSet());
      yes.add(new BitSet());
    }
    known.get(one).set(other);
    yes.get(one).set(other, verdict);
  }
}
