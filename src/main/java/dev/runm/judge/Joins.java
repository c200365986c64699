package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables whose rows are found for the rows before them without an index of their own. */
final class Joins {
  private Joins() {}

  static List<Found> buffered(Evidence evidence, Limits limits) {
    return buffered(evidence, limits, true)
        .map(
            access ->
                Found.at(
                    access,
                    "is joined without an index: %s, %s"
                        .formatted(manner(access, evidence), conditions(access, evidence))))
        .toList();
  }

  /** A hash join finds the rows that are equal; what else is asked is compared pair by pair. */
  private static String manner(PlanAccess access, Evidence evidence) {
    boolean hashed =
        access.extra().contains(PlanAccess.HASH_JOIN)
            && joining(access, evidence).stream()
                .anyMatch(predicate -> predicate.operator().equals("="));
    return hashed
        ? "all its rows are read, and those that match are found by a hash table"
        : "each of its rows is compared with each before it";
  }

  static List<Found> cartesian(Evidence evidence, Limits limits) {
    return buffered(evidence, limits, false)
        .map(
            access ->
                Found.at(
                    access,
                    "is combined with every row before it, which gives about %s: no condition joins it"
                        .formatted(Figures.count(produced(access), "rows"))))
        .toList();
  }

  private static Stream<PlanAccess> buffered(Evidence evidence, Limits limits, boolean joined) {
    return evidence
        .tables()
        .filter(PlanAccess::isBuffered)
        .filter(access -> produced(access) >= limits.of(Limit.ADVICE) || reads(access, limits))
        .filter(access -> evidence.isWorthAdvice(limits))
        .filter(access -> joined != joining(access, evidence).isEmpty());
  }

  private static boolean reads(PlanAccess access, Limits limits) {
    return access.rows() != null && access.rows() >= limits.of(Limit.ADVICE);
  }

  private static long produced(PlanAccess access) {
    Long produced = access.estimate().produced();
    return produced == null ? 0 : produced;
  }

  private static String conditions(PlanAccess access, Evidence evidence) {
    return joining(access, evidence).stream()
        .map(predicate -> predicate.words(access.alias()))
        .collect(Collectors.joining(" and "));
  }

  /** Returns the predicates that name this table and another. */
  private static List<Predicate> joining(PlanAccess access, Evidence evidence) {
    return Predicates.of(access).stream()
        .filter(
            predicate ->
                evidence.plan().accesses().stream()
                    .filter(other -> !other.alias().equals(access.alias()))
                    .anyMatch(other -> !predicate.columns(other.alias()).isEmpty()))
        .toList();
  }

  static List<Found> rangeChecked(Evidence evidence, Limits limits) {
    return evidence
        .tables()
        .filter(access -> access.extra().contains(PlanAccess.RANGE_CHECKED))
        .map(
            access ->
                Found.at(
                    access,
                    "has its index chosen anew for each row before it, of %s; where none will do, all of %s is read"
                        .formatted(String.join(", ", access.possibleKeys()), access.table())))
        .toList();
  }
}
