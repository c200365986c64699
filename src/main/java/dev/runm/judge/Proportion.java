package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Statements that read far more than they return, whichever indexes they use. */
final class Proportion {
  private Proportion() {}

  static List<Found> readsTooMuch(Evidence evidence, Limits limits) {
    return evidence
        .work()
        .filter(work -> work.examined() > limits.readsAtLeast())
        .filter(work -> work.readsPerRow() > limits.readsPerRow())
        .map(work -> new Found(heaviest(evidence), sentence(work)))
        .stream()
        .toList();
  }

  private static String sentence(Work work) {
    return work.returned() == 0
        ? "reads %s rows to return none".formatted(Figures.count(work.examined()))
        : "reads %s rows for each row returned".formatted(Figures.count(work.readsPerRow()));
  }

  /** Returns the access that is expected to have read most, of a table if there is one. */
  private static Optional<PlanAccess> heaviest(Evidence evidence) {
    return evidence.plan().accesses().stream()
        .filter(access -> !access.isWritten())
        .max(
            Comparator.<PlanAccess, Boolean>comparing(
                    access -> access.source() == PlanAccess.Source.TABLE)
                .thenComparingLong(Proportion::reads));
  }

  private static long reads(PlanAccess access) {
    Long produced = access.estimate().produced();
    Double filtered = access.filtered();
    if (produced != null && filtered != null && filtered > 0) {
      return Math.round(produced * 100 / filtered);
    }
    return access.rows() == null ? 0 : access.rows();
  }
}
