package dev.runm.claim;

import org.springframework.stereotype.Component;

/** Numbers fills, each of which names its consumers by its own number. */
@Component
class FillRuns {
  /** How often a fill takes another number, since another session has taken its names. */
  static final int MOST = 100;

  private final FillMapper mapper;

  FillRuns(FillMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the first run, from that one on, whose prefix no name of a consumer begins with. */
  int freeFrom(int from) {
    for (int run = from; ; run++) {
      String first = mapper.firstNameFrom(prefix(run));
      if (first == null || !first.startsWith(prefix(run))) {
        return run;
      }
    }
  }

  /** Returns what the names of its consumers begin with, before the dash and their numbers. */
  static String name(int run) {
    return "fill" + run;
  }

  static String prefix(int run) {
    return name(run) + "-";
  }
}
