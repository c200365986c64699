package dev.runm.explain;

import java.util.List;

/**
 * The plan of a statement.
 *
 * @param messages what the optimizer says instead, such as {@code No tables used}
 */
record Plan(List<PlanAccess> accesses, List<String> messages) {
  /** Returns the verdict of the worst access. */
  Verdict verdict() {
    return accesses.stream().map(PlanAccess::verdict).reduce(Verdict.INDEX, Verdict::worse);
  }
}
