package dev.runm.claim;

/** How many allocations were released: those that had begun were ended, the others deleted. */
record Released(long ended, long deleted) {
  static final Released NOTHING = new Released(0, 0);

  Released plus(Released more) {
    return new Released(ended + more.ended, deleted + more.deleted);
  }

  long count() {
    return ended + deleted;
  }
}
