package dev.runm.output;

/**
 * What text can be painted with.
 *
 * @param number how many colours there are; 0 for none, and no bold either
 */
record Colours(int number, Theme theme) {
  static final Colours NONE = new Colours(0, Theme.AUTO);

  /** Whether all text stays bare. */
  boolean none() {
    return number == 0;
  }

  /** Returns the same terminal's in another theme. */
  Colours in(Theme other) {
    return new Colours(other == Theme.NONE ? 0 : number, other);
  }
}
