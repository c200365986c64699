package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Objects;

/** Estimates that are far from what was counted. */
final class Estimates {
  private Estimates() {}

  static List<Found> off(Evidence evidence, Limits limits) {
    return evidence.plan().accesses().stream()
        .filter(
            access -> access.offBy().filter(by -> by > limits.of(Limit.ESTIMATE_OFF)).isPresent())
        .filter(Estimates::isWorthAWord)
        .map(access -> Found.at(access, sentence(access)))
        .toList();
  }

  /** Among a handful of rows a wrong estimate changes no plan. */
  private static boolean isWorthAWord(PlanAccess access) {
    return access.source() == PlanAccess.Source.TABLE
        && Math.max(expected(access), counted(access)) >= 10;
  }

  private static String sentence(PlanAccess access) {
    return "gives %s each time where %s expected: %s times off"
        .formatted(
            Figures.count(Math.round(counted(access)), "rows"),
            Figures.count(expected(access)) + (expected(access) == 1 ? " is" : " are"),
            Figures.count(Math.round(access.offBy().orElse(1.0))));
  }

  private static double counted(PlanAccess access) {
    return access.actual().orElseThrow().rowsPerLoop();
  }

  private static long expected(PlanAccess access) {
    return Objects.requireNonNullElse(access.rows(), 0L);
  }
}
