package dev.runm.why;

import dev.runm.search.Tie;

/** A tie of a request group to others, and what a check of it on a provider found. */
record TieFinding(Tie tie, String asks, Finding finding) {
  String name() {
    return BondWords.name(tie.kind());
  }

  boolean holds() {
    return finding.holds();
  }
}
