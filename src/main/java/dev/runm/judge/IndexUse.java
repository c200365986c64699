package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Indexes that are used in part, or would be if their columns were others. */
final class IndexUse {
  private static final Set<String> BY_KEY = Set.of("ref", "range", "ref_or_null", "index");
  private static final String PRIMARY = "PRIMARY";

  private IndexUse() {}

  static List<Found> unusedKeyParts(Evidence evidence, Limits limits) {
    return evidence
        .tables()
        .filter(access -> access.access().equals("ref") || access.access().equals("range"))
        .filter(access -> evidence.entries(access) >= limits.of(Limit.ADVICE))
        .filter(access -> evidence.isWorthAdvice(limits) || Evidence.dropsEntries(access))
        .flatMap(access -> unused(access).stream())
        .toList();
  }

  /** The first column that has a predicate and isn't used, if the reason can be told. */
  private static Optional<Found> unused(PlanAccess access) {
    List<Predicate> predicates = Predicates.of(access);
    for (String column : access.unusedColumns()) {
      Optional<Predicate> checked = on(column, access, predicates);
      if (checked.isPresent()) {
        return why(column, access, predicates)
            .map(reason -> Found.at(access, partly(access, checked.get()) + reason));
      }
    }
    return Optional.empty();
  }

  private static String partly(PlanAccess access, Predicate checked) {
    return "uses %s of %s (%s): %s is only checked, since "
        .formatted(
            String.join(", ", access.keyColumns()),
            access.key(),
            String.join(", ", access.indexColumns()),
            checked.words(access.alias()));
  }

  private static Optional<String> why(
      String column, PlanAccess access, List<Predicate> predicates) {
    List<String> before =
        access.unusedColumns().stream().takeWhile(unused -> !unused.equals(column)).toList();
    if (!before.isEmpty()) {
      return Optional.of(
          "no value is given for %s, which stands before it".formatted(before.get(0)));
    }
    return access.keyColumns().stream()
        .reduce((first, last) -> last)
        .filter(last -> on(last, access, predicates).filter(Predicate::isRange).isPresent())
        .map("%s, which stands before it, is given as a range"::formatted);
  }

  private static Optional<Predicate> on(
      String column, PlanAccess access, List<Predicate> predicates) {
    return predicates.stream()
        .filter(predicate -> predicate.canUseIndex() && predicate.compares(access.alias()))
        .filter(predicate -> predicate.column(access.alias()).filter(column::equals).isPresent())
        .findFirst();
  }

  static List<Found> nonLeading(Evidence evidence, Limits limits) {
    List<Found> found = new ArrayList<>();
    WholeReads.all(evidence, limits)
        .forEach(
            access ->
                Predicates.of(access).stream()
                    .filter(
                        predicate -> predicate.canUseIndex() && predicate.compares(access.alias()))
                    .flatMap(predicate -> nonLeading(access, predicate, evidence).stream())
                    .forEach(found::add));
    return found;
  }

  private static Optional<Found> nonLeading(
      PlanAccess access, Predicate predicate, Evidence evidence) {
    Optional<String> column = predicate.column(access.alias());
    if (column.isEmpty()
        || Reason.startingWith(access, column.get(), evidence).findAny().isPresent()) {
      return Optional.empty();
    }
    return behindAnother(access, column.get(), evidence)
        .map(
            index ->
                Found.at(
                    access,
                    "cannot use %s (%s) for %s: %s stands before it"
                        .formatted(
                            index.getKey(),
                            String.join(", ", index.getValue()),
                            predicate.words(access.alias()),
                            index.getValue().get(0))));
  }

  /** Returns an index that has the column behind one of which the statement says nothing. */
  static Optional<Map.Entry<String, List<String>>> behindAnother(
      PlanAccess access, String column, Evidence evidence) {
    return evidence.indexes(access).entrySet().stream()
        .filter(index -> index.getValue().contains(column))
        .filter(index -> !index.getValue().get(0).equals(column))
        .filter(index -> on(index.getValue().get(0), access, Predicates.of(access)).isEmpty())
        .min(Map.Entry.comparingByKey());
  }

  static List<Found> nonCovering(Evidence evidence, Limits limits) {
    if (!evidence.isWorthAdvice(limits) || Proportion.locks(evidence)) {
      return List.of();
    }
    return evidence
        .heavy(limits)
        .filter(access -> BY_KEY.contains(access.access()) && !access.covering())
        .filter(access -> !PRIMARY.equals(access.key()))
        .filter(access -> evidence.facts().isTable(access.table()))
        .flatMap(access -> nonCovering(access, evidence, limits).stream())
        .toList();
  }

  private static Optional<Found> nonCovering(PlanAccess access, Evidence evidence, Limits limits) {
    Map<String, List<String>> indexes = evidence.facts().indexes(access.table());
    List<String> primary = indexes.getOrDefault(PRIMARY, List.of());
    List<String> missing =
        access.detail().usedColumns().stream()
            .filter(column -> !access.indexColumns().contains(column))
            .filter(column -> !primary.contains(column))
            .toList();
    boolean tooMuch =
        missing.size() > limits.of(Limit.ADDED_COLUMNS)
            || missing.stream().anyMatch(column -> isLong(access, column, evidence));
    if (missing.isEmpty() || tooMuch) {
      return Optional.empty();
    }
    List<String> wider = Stream.concat(access.indexColumns().stream(), missing.stream()).toList();
    return Optional.of(
        Found.at(
            access,
            "goes from the index to the row about %s for %s: an index (%s) would hold all that is read"
                .formatted(
                    Figures.count(evidence.reads(access), "times"),
                    String.join(", ", missing),
                    String.join(", ", wider))));
  }

  private static boolean isLong(PlanAccess access, String column, Evidence evidence) {
    return column.contains("(")
        || evidence.facts().column(access.table(), column).filter(c -> c.isLong()).isPresent();
  }

  static List<Found> merges(Evidence evidence, Limits limits) {
    return evidence
        .tables()
        .filter(access -> access.access().equals("index_merge"))
        .filter(access -> String.valueOf(access.key()).startsWith("intersect("))
        .map(
            access ->
                Found.at(
                    access,
                    "reads two or more indexes to keep what all of them have: one on (%s) would find it at once"
                        .formatted(String.join(", ", leading(access, evidence)))))
        .toList();
  }

  private static List<String> leading(PlanAccess access, Evidence evidence) {
    Map<String, List<String>> indexes = evidence.facts().indexes(access.table());
    return Stream.of(String.valueOf(access.key()).split("[(),]"))
        .filter(indexes::containsKey)
        .map(index -> indexes.get(index).get(0))
        .distinct()
        .toList();
  }

  static List<Found> alternatives(Evidence evidence, Limits limits) {
    List<Found> found = new ArrayList<>();
    WholeReads.all(evidence, limits)
        .forEach(
            access ->
                Predicates.of(access).stream()
                    .filter(predicate -> !predicate.alternatives().isEmpty())
                    .flatMap(predicate -> alternatives(access, predicate, evidence).stream())
                    .forEach(found::add));
    return found;
  }

  private static Optional<Found> alternatives(
      PlanAccess access, Predicate predicate, Evidence evidence) {
    List<String> columns =
        predicate.alternatives().stream()
            .map(all -> firstColumn(access, all))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<String> without =
        columns.stream()
            .filter(column -> Reason.startingWith(access, column, evidence).findAny().isEmpty())
            .toList();
    String advice =
        without.isEmpty()
            ? "each side has an index, but no one index has both"
            : "no index starts with " + String.join(" or ", without);
    return Optional.of(
        Found.at(
            access,
            "cannot use one index for %s: %s".formatted(predicate.words(access.alias()), advice)));
  }

  private static Optional<String> firstColumn(PlanAccess access, List<Predicate> all) {
    return all.stream()
        .map(predicate -> predicate.column(access.alias()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
