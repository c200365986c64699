package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tables and indexes that grow and are read whole. */
final class WholeReads {
  private WholeReads() {}

  static List<Found> ofTables(Evidence evidence, Limits limits) {
    return found(evidence, limits, true);
  }

  static List<Found> ofIndexes(Evidence evidence, Limits limits) {
    return found(evidence, limits, false);
  }

  private static List<Found> found(Evidence evidence, Limits limits, boolean ofTables) {
    return all(evidence, limits)
        .filter(access -> ofTables == isOfTable(access))
        .map(access -> Found.at(access, sentence(access) + Reason.of(access, evidence)))
        .toList();
  }

  /** Returns the accesses that read a whole table or index that grows. */
  static Stream<PlanAccess> all(Evidence evidence, Limits limits) {
    return evidence
        .tables()
        .filter(access -> access.access().equals("ALL") || access.access().equals("index"))
        .filter(access -> !evidence.isSmall(access, limits))
        .filter(access -> !endsEarly(access, evidence));
  }

  /** Returns those, and all others that read so much that it is worth a word. */
  static Stream<PlanAccess> allAndHeavy(Evidence evidence, Limits limits) {
    List<PlanAccess> whole = all(evidence, limits).toList();
    return evidence
        .tables()
        .filter(
            access ->
                whole.contains(access)
                    || evidence.matters(access, limits)
                    || dropsMany(access, evidence, limits));
  }

  private static boolean dropsMany(PlanAccess access, Evidence evidence, Limits limits) {
    return Evidence.dropsEntries(access) && evidence.entries(access) >= limits.of(Limit.ADVICE);
  }

  /** The primary key of InnoDB holds the rows themselves. */
  private static boolean isOfTable(PlanAccess access) {
    return access.access().equals("ALL") || "PRIMARY".equals(access.key()) && !access.covering();
  }

  /** A LIMIT ends it after some rows, whichever they are. */
  private static boolean endsEarly(PlanAccess access, Evidence evidence) {
    if (!Predicates.of(access).isEmpty()
        || access.extra().contains(PlanAccess.RANGE_CHECKED)
        || Totals.isOne(access, evidence)) {
      return false;
    }
    long rows = Objects.requireNonNullElse(access.rows(), 0L);
    long tableRows = Math.max(rows, evidence.facts().rows(access.table()).orElse(0L));
    Long produced = access.estimate().produced();
    OptionalLong seen = evidence.seen();
    return seen.isPresent()
        ? tableRows > 1 && seen.getAsLong() * 2 < tableRows
        : produced != null && rows * 2 < produced;
  }

  private static String sentence(PlanAccess access) {
    String rows = access.rows() == null ? "" : ", about " + Figures.count(access.rows(), "rows");
    if (access.extra().contains(PlanAccess.RANGE_CHECKED)) {
      return "reads all of %s for each row before it that no index helps%s"
          .formatted(access.table(), rows);
    }
    if (access.access().equals("ALL")) {
      return "reads all of " + access.table() + rows;
    }
    return isOfTable(access)
        ? "reads all of %s in the order of its primary key%s".formatted(access.table(), rows)
        : "reads a whole index of %s, %s%s".formatted(access.table(), access.key(), rows);
  }
}
