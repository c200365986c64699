package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import dev.runm.plan.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Predicates on columns that have an index, spelled so that it is no use. */
final class Obstacles {
  private static final Pattern CONVERSION =
      Pattern.compile("on index '([^']+)' due to type or collation conversion on field '([^']+)'");

  private Obstacles() {}

  static List<Found> functions(Evidence evidence, Limits limits) {
    List<Found> found = new ArrayList<>();
    WholeReads.allAndHeavy(evidence, limits)
        .forEach(
            access -> {
              for (Predicate predicate : Predicates.of(access)) {
                if (predicate.compares(access.alias()) && !predicate.asksSubquery()) {
                  predicate.wrapped(access.alias()).stream()
                      .filter(column -> !isConverted(access, column, evidence))
                      .filter(column -> !isIndexed(access, column, evidence))
                      .flatMap(column -> function(access, column, predicate, evidence).stream())
                      .forEach(found::add);
                }
              }
            });
    return found;
  }

  private static Optional<Found> function(
      PlanAccess access, String column, Predicate predicate, Evidence evidence) {
    String expression =
        "%s stands in an expression, %s".formatted(column, evidence.words(access, predicate));
    return useful(access, column, evidence)
        .map("cannot use %s: "::formatted)
        .map(sentence -> sentence + expression)
        .or(() -> behind(access, column, expression, evidence))
        .map(sentence -> Found.at(access, sentence));
  }

  /** The index would be of no use if the column stood alone, either: it doesn't start with it. */
  private static Optional<String> behind(
      PlanAccess access, String column, String expression, Evidence evidence) {
    return isWhole(access)
        ? IndexUse.behindAnother(access, column, evidence)
            .map(
                index ->
                    "cannot use %s (%s): %s, and %s stands before it"
                        .formatted(
                            index.getKey(),
                            String.join(", ", index.getValue()),
                            expression,
                            index.getValue().get(0)))
        : Optional.empty();
  }

  private static boolean isWhole(PlanAccess access) {
    return access.key() == null || access.access().equals("index");
  }

  /** An index on the expression itself would not leave the predicate to be checked. */
  private static boolean isIndexed(PlanAccess access, String column, Evidence evidence) {
    return evidence.indexes(access).values().stream()
        .flatMap(List::stream)
        .anyMatch(part -> part.contains("(") && part.contains("`" + column + "`"));
  }

  /** Returns the index that would be of use if the column stood alone. */
  private static Optional<String> useful(PlanAccess access, String column, Evidence evidence) {
    if (isWhole(access)) {
      return Reason.startingWith(access, column, evidence).findFirst();
    }
    if (access.keyColumns().contains(column)) {
      return Optional.empty();
    }
    return access.unusedColumns().stream().findFirst().filter(column::equals).isPresent()
        ? Optional.of("more of " + access.key())
        : Reason.startingWith(access, column, evidence).findFirst();
  }

  static List<Found> wildcards(Evidence evidence, Limits limits) {
    List<Found> found = new ArrayList<>();
    WholeReads.allAndHeavy(evidence, limits)
        .forEach(
            access -> {
              for (Predicate predicate : Predicates.of(access)) {
                Optional<String> column = predicate.column(access.alias());
                if (predicate.startsWithWildcard() && column.isPresent()) {
                  useful(access, column.get(), evidence)
                      .map(index -> wildcard(access, index, predicate))
                      .ifPresent(found::add);
                }
              }
            });
    return found;
  }

  private static Found wildcard(PlanAccess access, String index, Predicate predicate) {
    return Found.at(
        access,
        "cannot use %s: the pattern starts with a wildcard, %s"
            .formatted(index, predicate.words(access.alias())));
  }

  static List<Found> conversions(Evidence evidence, Limits limits) {
    List<Found> found = new ArrayList<>();
    WholeReads.allAndHeavy(evidence, limits)
        .forEach(
            access ->
                converted(access, evidence)
                    .forEach(
                        (column, index) ->
                            found.add(
                                Found.at(
                                    access,
                                    "cannot use %s: %s%s"
                                        .formatted(
                                            index, column, against(access, column, evidence))))));
    WholeReads.all(evidence, limits)
        .filter(PlanAccess::isBuffered)
        .forEach(access -> found.addAll(unlike(access, evidence)));
    return found;
  }

  /** Columns of a join without an index, of which the server says nothing. */
  private static List<Found> unlike(PlanAccess access, Evidence evidence) {
    List<Found> found = new ArrayList<>();
    for (Predicate predicate : Predicates.of(access)) {
      for (String column : predicate.columns(access.alias())) {
        Compared other = Compared.of(access, column, predicate, evidence);
        if (predicate.operator().equals("=")
            && other.differs()
            && !isConverted(access, column, evidence)) {
          found.add(
              Found.at(
                  access,
                  "is converted row by row: " + column + against(access, column, evidence)));
        }
      }
    }
    return found;
  }

  static boolean isConverted(PlanAccess access, String column, Evidence evidence) {
    return converted(access, evidence).containsKey(column);
  }

  /** Returns the columns that the server says it must convert, and the index of each. */
  private static Map<String, String> converted(PlanAccess access, Evidence evidence) {
    Map<String, String> converted = new LinkedHashMap<>();
    for (String warning : evidence.warnings()) {
      Matcher said = CONVERSION.matcher(warning);
      if (said.find() && access.possibleKeys().contains(said.group(1))) {
        converted.putIfAbsent(said.group(2), said.group(1));
      }
    }
    return converted;
  }

  /** Returns what the column is and what it is compared with. */
  private static String against(PlanAccess access, String column, Evidence evidence) {
    String own =
        evidence
            .facts()
            .column(access.table(), column)
            .map(TableColumn::words)
            .map(" (%s)"::formatted)
            .orElse("");
    return culprit(access, column, evidence)
        .map(
            predicate ->
                "%s is compared with %s, %s"
                    .formatted(
                        own,
                        Compared.of(access, column, predicate, evidence).words(),
                        evidence.words(access, predicate)))
        .orElse(own + " must be converted to be compared");
  }

  /** Returns the predicate for which the column is converted, if it can be told. */
  private static Optional<Predicate> culprit(PlanAccess access, String column, Evidence evidence) {
    List<Predicate> all =
        Stream.concat(Stream.of(access), evidence.plan().accesses().stream())
            .flatMap(any -> Predicates.of(any).stream())
            .filter(predicate -> predicate.columns(access.alias()).contains(column))
            .distinct()
            .toList();
    return all.stream()
        .filter(predicate -> Compared.of(access, column, predicate, evidence).differs())
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }
}
