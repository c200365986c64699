package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import java.util.List;

/**
 * Rows that the server reads but leaves out of what it says it examined: those that a derived table
 * is filled from, those that merged indexes find, and those that it counts without a look.
 */
final class Uncounted {
  private Uncounted() {}

  /**
   * Returns about how many they are. What runs for each row is taken in the same proportion to its
   * estimate as the rows that were counted, since a LIMIT ends both.
   */
  static long rows(Evidence evidence, Work work) {
    List<PlanNode> filling =
        evidence.steps().filter(step -> step.kind() == PlanNode.Kind.MATERIALIZE).toList();
    List<PlanAccess> filled = filling.stream().flatMap(Uncounted::accesses).toList();
    double expected =
        evidence.plan().accesses().stream()
            .filter(access -> filled.stream().noneMatch(inside -> inside == access))
            .mapToLong(evidence::reads)
            .sum();
    double share = expected == 0 ? 1 : Math.min(1, work.examined() / expected);
    double rows = 0;
    for (PlanAccess access : evidence.plan().accesses()) {
      boolean inside = filled.stream().anyMatch(other -> other == access);
      if (inside) {
        boolean forEachRow =
            filling.stream()
                .filter(PlanNode::isForEachRow)
                .flatMap(Uncounted::accesses)
                .anyMatch(other -> other == access);
        rows += evidence.reads(access) * (forEachRow && access.actual().isEmpty() ? share : 1);
      } else if (isMerged(access) || work.examined() == 0 && isWhole(access)) {
        rows += evidence.reads(access);
      }
    }
    return Math.round(rows);
  }

  private static java.util.stream.Stream<PlanAccess> accesses(PlanNode step) {
    return step.all().flatMap(below -> below.access().stream());
  }

  private static boolean isMerged(PlanAccess access) {
    return access.access().equals("index_merge");
  }

  private static boolean isWhole(PlanAccess access) {
    return access.access().equals("index") || access.access().equals("ALL");
  }
}
