package dev.runm.search;

import dev.runm.combine.Bond;

/**
 * A slot, and what ties it to one that is looked at before.
 *
 * @param first the slot that is looked at before, or {@link #NONE}
 * @param bond what ties them, or null if nothing does
 */
record Tie(int slot, int first, Bond bond) {
  static final int NONE = -1;

  static Tie free(int slot) {
    return new Tie(slot, NONE, null);
  }

  boolean isFree() {
    return first == NONE;
  }
}
