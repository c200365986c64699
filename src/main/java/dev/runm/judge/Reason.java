package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why no index finds the rows of a table that is read whole, as far as one clause tells. */
final class Reason {
  private Reason() {}

  static String of(PlanAccess access, Evidence evidence) {
    if (access.extra().contains(PlanAccess.RANGE_CHECKED)
        || !evidence.facts().isTable(access.table())) {
      return "";
    }
    List<Predicate> predicates = Predicates.of(access);
    if (predicates.isEmpty()) {
      return access.isBuffered() ? "" : ": no condition leaves any out";
    }
    List<String> columns =
        predicates.stream()
            .filter(predicate -> predicate.canUseIndex() && predicate.compares(access.alias()))
            .map(predicate -> predicate.column(access.alias()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<String> hidden = hidden(access, columns, evidence);
    if (!hidden.isEmpty()) {
      return ": %s may not be used, as NO_INDEX says".formatted(String.join(" and ", hidden));
    }
    List<String> unusable = unusable(access, columns, evidence);
    if (!unusable.isEmpty()) {
      return ": " + String.join(" and ", unusable);
    }
    if (columns.isEmpty()
        || columns.stream().anyMatch(column -> isInIndex(access, column, evidence))) {
      return considered(access, evidence);
    }
    return ": no index starts with " + String.join(" or ", columns);
  }

  /** The server considers an index that it cannot use, too, but then it warns. */
  private static String considered(PlanAccess access, Evidence evidence) {
    List<String> usable =
        access.possibleKeys().stream()
            .filter(
                key ->
                    evidence.warnings().stream().noneMatch(said -> said.contains("'" + key + "'")))
            .toList();
    boolean usedAnyway = usable.contains(String.valueOf(access.key()));
    return usable.isEmpty() || usedAnyway || isAlternative(access)
        ? ""
        : ", which the optimizer expects to be cheaper than " + String.join(" or ", usable);
  }

  /** Returns the indexes that start with one of the columns and are kept out by a hint. */
  private static List<String> hidden(PlanAccess access, List<String> columns, Evidence evidence) {
    Matcher hint =
        Pattern.compile(
                "\\bNO_INDEX\\s*\\(\\s*`?" + Pattern.quote(access.alias()) + "[`\\s@]([^)]*)\\)",
                Pattern.CASE_INSENSITIVE)
            .matcher(evidence.sql());
    if (!hint.find()) {
      return List.of();
    }
    List<String> named =
        Stream.of(hint.group(1).replace("`", "").split("[\\s,]+")).map(String::strip).toList();
    return columns.stream()
        .flatMap(column -> startingWith(access, column, evidence))
        .filter(index -> named.stream().anyMatch(index::equalsIgnoreCase))
        .distinct()
        .toList();
  }

  /** Says of the indexes that start with one of the columns why they are no use, if all are. */
  private static List<String> unusable(PlanAccess access, List<String> columns, Evidence evidence) {
    if (columns.stream().anyMatch(column -> isInIndex(access, column, evidence))) {
      return List.of();
    }
    Map<String, List<String>> all = evidence.facts().indexes(access.table());
    return evidence
        .unusable(access)
        .filter(index -> columns.contains(all.getOrDefault(index.indexName(), List.of("")).get(0)))
        .map(index -> "%s is %s".formatted(index.indexName(), index.kind()))
        .sorted()
        .toList();
  }

  private static boolean isAlternative(PlanAccess access) {
    return Predicates.of(access).stream()
        .anyMatch(predicate -> !predicate.alternatives().isEmpty());
  }

  /** Whether a column is somewhere in an index. */
  static boolean isInIndex(PlanAccess access, String column, Evidence evidence) {
    return evidence.indexes(access).values().stream().anyMatch(columns -> columns.contains(column));
  }

  /** Returns the indexes that a column stands first in. */
  static Stream<String> startingWith(PlanAccess access, String column, Evidence evidence) {
    return evidence.indexes(access).entrySet().stream()
        .filter(index -> index.getValue().get(0).equals(column))
        .map(Map.Entry::getKey)
        .sorted();
  }
}
