package dev.runm.search;

import dev.runm.combine.Bond;

/**
 * A slot, and what ties it to one that is looked at before.
 *
 * @param first the slot that is looked at before, or {@link #NONE}
 * @param bond what ties them, or null if nothing does
 */
record Visit(int slot, int first, Bond bond) {
  static final int NONE = -1;

  static Visit free(int slot) {
    return new Visit(slot, NONE, null);
  }

  boolean isFree() {
    return first == NONE;
  }
}
