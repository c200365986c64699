package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that the server reads but leaves out of what it says it examined: those that a derived table
 * is filled from, and those that merged indexes find.
 */
final class Uncounted {
  private Uncounted() {}

  /**
   * Returns about how many they are, by the estimates or by what was counted for each access. What
   * runs for each row is taken in the same proportion to its estimate as the rows that were
   * counted, since a LIMIT ends both.
   */
  static long rows(Evidence evidence, Work work) {
    if (work.calls().isPresent()) {
      return 0;
    }
    double share = share(evidence, work);
    double filled = evidence.steps().mapToDouble(step -> filling(step, evidence, share)).sum();
    return Math.round(filled) + merged(evidence);
  }

  private static long merged(Evidence evidence) {
    return evidence.plan().accesses().stream()
        .filter(access -> access.access().equals("index_merge"))
        .mapToLong(evidence::reads)
        .sum();
  }

  /** Returns the share of the expected rows that were counted. */
  private static double share(Evidence evidence, Work work) {
    List<PlanAccess> inside =
        evidence.steps().filter(Uncounted::fills).flatMap(Uncounted::accesses).toList();
    long expected =
        evidence.plan().accesses().stream()
            .filter(access -> inside.stream().noneMatch(other -> other == access))
            .filter(access -> !Totals.isOne(access, evidence))
            .mapToLong(evidence::reads)
            .sum();
    return expected == 0 ? 1 : Math.min(1, work.examined() / (double) expected);
  }

  private static boolean fills(PlanNode step) {
    return step.kind() == PlanNode.Kind.MATERIALIZE;
  }

  private static Stream<PlanAccess> accesses(PlanNode step) {
    return step.all().flatMap(below -> below.access().stream());
  }

  /** Rows that are read back as they were put in are counted then, and no more than once here. */
  private static double filling(PlanNode step, Evidence evidence, double share) {
    double rows = 0;
    for (PlanNode input : step.inputs()) {
      boolean counted = accesses(input).anyMatch(access -> access.actual().isPresent());
      if (fills(input) && (counted || !endsInside(evidence))) {
        long read =
            accesses(input)
                .filter(access -> !Totals.isOne(access, evidence))
                .mapToLong(evidence::reads)
                .sum();
        long back = step.access().map(evidence::reads).orElse(0L);
        boolean scaled = input.isForEachRow() && !counted;
        rows += Math.max(0, read - back) * (scaled ? share : 1);
      }
    }
    return rows;
  }

  /** Whether a query block inside of another ends at a LIMIT, which is not in the estimates. */
  private static boolean endsInside(Evidence evidence) {
    return evidence.query().blocks().stream().skip(1).anyMatch(block -> block.limit().isPresent());
  }
}
