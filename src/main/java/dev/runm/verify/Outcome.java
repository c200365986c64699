package dev.runm.verify;

import java.time.Duration;
import java.util.List;

/** What came of a check: how many rows it looked at, and those that are broken. */
record Outcome(Check check, long lookedAt, long broken, List<Finding> offenders, Duration elapsed) {

  /** Makes sense of a check's answer, of which so many offenders are to be shown. */
  static Outcome of(Check check, List<Finding> findings, int show, Duration elapsed) {
    Finding first = findings.get(0);
    List<Finding> offenders =
        first.broken() == 0 ? List.of() : findings.stream().limit(show).toList();
    return new Outcome(check, first.lookedAt(), first.broken(), offenders, elapsed);
  }

  boolean holds() {
    return broken == 0;
  }
}
