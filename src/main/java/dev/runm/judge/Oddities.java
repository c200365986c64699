package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server's messages and figures give away. */
final class Oddities {
  private static final Pattern LIMIT = Pattern.compile("\\blimit (\\d+),(\\d+)");
  private static final String RANGES_GIVEN_UP = "3170 ";

  private Oddities() {}

  /** The server repeats the statement with its values in a warning. */
  static List<Found> skippedRows(Evidence evidence, Limits limits) {
    return Stream.concat(evidence.warnings().stream(), Stream.of(evidence.sql()))
        .map(text -> LIMIT.matcher(text.toLowerCase(Locale.ROOT)))
        .filter(Matcher::find)
        .limit(1)
        .filter(found -> Long.parseLong(found.group(1)) >= limits.of(Limit.SKIPPED))
        .map(
            found ->
                Found.anywhere(
                    "reads and skips %s before the first of %s that it returns (OFFSET)"
                        .formatted(
                            Figures.count(Long.parseLong(found.group(1)), "rows"),
                            Figures.count(Long.parseLong(found.group(2)), "rows"))))
        .toList();
  }

  static List<Found> contradictions(Evidence evidence, Limits limits) {
    return evidence.plan().messages().stream()
        .filter(
            message -> message.equals("Impossible WHERE") || message.equals("Impossible HAVING"))
        .map(
            message ->
                Found.anywhere(
                    "returns nothing whatever the tables hold: its %s cannot be true"
                        .formatted(message.substring("Impossible ".length()))))
        .toList();
  }

  static List<Found> oldStatistics(Evidence evidence, Limits limits) {
    List<PlanAccess> accesses = evidence.plan().accesses();
    if (accesses.size() != 1 || evidence.work().isEmpty()) {
      return List.of();
    }
    long read = evidence.work().get().reads();
    return evidence
        .tables()
        .filter(access -> access.access().equals("ALL") && access.rows() != null)
        .filter(access -> read >= limits.of(Limit.ADVICE))
        .filter(access -> read > limits.of(Limit.ESTIMATE_OFF) * Math.max(1, access.rows()))
        .map(
            access ->
                Found.at(
                    access,
                    "has %s where the statistics say %s: ANALYZE TABLE %s"
                        .formatted(
                            Figures.count(read, "rows"),
                            Figures.count(access.rows()),
                            access.table())))
        .toList();
  }

  static List<Found> rangesGivenUp(Evidence evidence, Limits limits) {
    return evidence.warnings().stream()
        .filter(warning -> warning.startsWith(RANGES_GIVEN_UP))
        .limit(1)
        .map(
            warning ->
                Found.anywhere(
                    "has so many values in its conditions that the server gave up finding them by index (range_optimizer_max_mem_size)"))
        .toList();
  }

  static List<Found> withoutPrimaryKey(Evidence evidence, Limits limits) {
    return evidence
        .tables()
        .filter(access -> evidence.facts().rows(access.table()).isPresent())
        .filter(access -> !evidence.isSmall(access, limits))
        .filter(access -> evidence.facts().indexes(access.table()).get("PRIMARY") == null)
        .map(access -> Found.at(access, ofTable(access) + "has no primary key"))
        .toList();
  }

  private static String ofTable(PlanAccess access) {
    return access.alias().equals(access.table()) ? "" : "(%s) ".formatted(access.table());
  }
}
