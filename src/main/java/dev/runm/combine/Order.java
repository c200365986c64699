package dev.runm.combine;

/** An order in which all combinations are given, each once. */
interface Order {
  /** Returns the next combination, a place for each slot, or null after the last. */
  int[] next();
}
