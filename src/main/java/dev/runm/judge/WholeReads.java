package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.List;

/** Tables and indexes that grow and are read whole. */
final class WholeReads {
  private WholeReads() {}

  static List<Found> ofTables(Evidence evidence, Limits limits) {
    return whole(evidence, limits, "ALL", "reads all of %s%s");
  }

  static List<Found> ofIndexes(Evidence evidence, Limits limits) {
    return whole(evidence, limits, "index", "reads a whole index of %s%s");
  }

  private static List<Found> whole(
      Evidence evidence, Limits limits, String accessType, String sentence) {
    return evidence.plan().accesses().stream()
        .filter(access -> access.access().equals(accessType))
        .filter(access -> access.source() == PlanAccess.Source.TABLE)
        .filter(access -> !evidence.facts().isSmall(access.table(), limits.smallTable()))
        .map(access -> Found.at(access, sentence.formatted(access.table(), rows(access))))
        .toList();
  }

  private static String rows(PlanAccess access) {
    return access.rows() == null ? "" : ", about " + Figures.count(access.rows(), "rows");
  }
}
