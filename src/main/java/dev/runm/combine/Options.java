package dev.runm.combine;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The places that the open slots can have in a state, up to one for each of these slots: who has
 * that many is never short of one.
 */
final class Options {
  private final State state;
  private final int[][] buffers;
  private final int[] counts;

  /** By slot: how often it was the one that had no place. */
  private final long[] failures;

  Options(State state) {
    this.state = state;
    buffers = new int[state.space.slots][];
    counts = new int[state.space.slots];
    failures = new long[state.space.slots];
    Arrays.fill(failures, 1);
  }

  /**
   * Looks again; returns the slot to seat next, or -1 if some slot has no place: that with few
   * places, the more so if it often had none.
   */
  int refresh() {
    int open = state.open.cardinality();
    int tightest = State.NONE;
    for (int slot = state.open.nextSetBit(0); slot >= 0; slot = state.open.nextSetBit(slot + 1)) {
      if (buffers[slot] == null || buffers[slot].length != open) {
        buffers[slot] = new int[open];
      }
      counts[slot] = state.options(slot, buffers[slot]);
      if (counts[slot] == 0) {
        failed(slot);
        return State.NONE;
      }
      if (tightest < 0 || counts[slot] * failures[tightest] < counts[tightest] * failures[slot]) {
        tightest = slot;
      }
    }
    return tightest;
  }

  /** Notes that the slot had no place that leads on. */
  void failed(int slot) {
    failures[slot]++;
  }

  /** Returns those of the slots that may be short of a place: few places, many slots. */
  BitSet scarce(BitSet slots) {
    BitSet scarce = (BitSet) slots.clone();
    scarce.and(state.open);
    boolean dropped = true;
    while (dropped) {
      int rivals = scarce.cardinality();
      dropped = false;
      for (int slot = scarce.nextSetBit(0); slot >= 0; slot = scarce.nextSetBit(slot + 1)) {
        if (counts[slot] >= rivals) {
          scarce.clear(slot);
          dropped = true;
        }
      }
    }
    return scarce;
  }

  int[] of(int slot) {
    return Arrays.copyOf(buffers[slot], counts[slot]);
  }
}
