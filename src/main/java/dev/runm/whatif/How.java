package dev.runm.whatif;

import java.util.Locale;

/** What is tried with an index. */
enum How {
  /** It is there for this session alone. */
  ADDED,
  /** It is there, but statements of this session do without it. */
  HIDDEN,
  /** The same, as a rehearsal for dropping it. */
  DROPPED;

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
