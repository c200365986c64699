package dev.runm.search;

/** How a statement adds up what is used of an inventory in a window. */
enum Use {
  /** What is used at the first moment of the window. */
  START,
  /** The peak of concurrent use in the window. */
  PEAK
}
