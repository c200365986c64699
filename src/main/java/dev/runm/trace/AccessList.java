package dev.runm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Puts together what the stages of the optimizer considered for one table. */
final class AccessList {
  /** The cause of what won on cost and is not used. */
  static final String REPLACED = "cheapest_but_replaced";

  private final List<Considered> all = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  List<Considered> all() {
    return List.copyOf(all);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** A table of which one row at most can be meant is read before anything is considered. */
  void constant(JsonNode estimation) {
    String type = Fields.text(estimation, "table_type");
    String cause = Fields.isTrue(estimation, "empty") ? "no_such_row" : "one_row_at_most";
    Double rows = Fields.isTrue(estimation, "empty") ? Double.valueOf(0) : Double.valueOf(1);
    all.add(Considered.of(Basis.CONSTANT, type, null, rows, null, cause).chosen(true));
  }

  /**
   * Takes what was considered in the join, and apart from it what was compared to find its range.
   *
   * @param joined empty where nothing is joined: then the best range is used
   */
  void join(RangeAnalysis ranges, List<Considered> joined) {
    joined.forEach(each -> all.add(covering(each, ranges)));
    boolean alone = ranges.all().stream().filter(each -> each.cost() != null).count() == 1;
    for (Considered range : ranges.all()) {
      boolean known =
          range.cost() == null
              && joined.stream().anyMatch(each -> Objects.equals(each.index(), range.index()));
      boolean whole = range.best() && range.access().equals("scan") && alone;
      if (joined.isEmpty()) {
        all.add(range.chosen(range.best()));
      } else if (!(known && range.index() != null) && !whole) {
        all.add(range);
      }
    }
  }

  /** What the join calls a scan reads a whole index instead, where that holds all columns. */
  private static Considered covering(Considered joined, RangeAnalysis ranges) {
    return ranges.all().stream()
        .filter(range -> range.access().equals("index") && joined.access().equals("scan"))
        .findFirst()
        .map(range -> joined.named("index", range.index()))
        .orElse(joined);
  }

  /** Another range may win where few rows are wanted, or where other tables come before. */
  void recheck(RangeAnalysis again, String reason) {
    notes.add(
        reason.equals("low_limit")
            ? "few rows are wanted (LIMIT), so its indexes were looked at again"
            : "its indexes were looked at again for what the tables before it give");
    Optional<Considered> winner = again.winner().filter(range -> !isWhole(range));
    boolean known = winner.isPresent() && chosen().filter(winner.get()::isSameAccess).isPresent();
    if (winner.isPresent() && !known) {
      replace();
      for (Considered each : again.all()) {
        all.add(
            (each.best() ? each.chosen(true).because("won_when_looked_at_again") : each)
                .on(Basis.AGAIN));
      }
    }
  }

  private static boolean isWhole(Considered range) {
    return range.access().equals("scan") || range.access().equals("index");
  }

  private Optional<Considered> chosen() {
    return all.stream().filter(Considered::chosen).findFirst();
  }

  /** An index that gives the order of rows may take the place of a cheaper access. */
  void order(String clause, JsonNode summary) {
    String index = Fields.text(summary, "index");
    if (Fields.isTrue(summary, "plan_changed")) {
      String access = Fields.text(summary, "access_type");
      notes.add("%s: rows come in the order of %s, so nothing is sorted".formatted(clause, index));
      replace();
      all.add(
          Considered.of(Basis.ORDER, access, index, null, null, "gives_the_order").chosen(true));
    } else if (Fields.isTrue(summary, "index_provides_order")) {
      notes.add("%s: its rows come in order, so nothing is sorted".formatted(clause));
    } else {
      notes.add("%s sorts: no index that is cheap enough gives the order".formatted(clause));
    }
  }

  private void replace() {
    all.replaceAll(each -> each.chosen() ? each.chosen(false).because(REPLACED) : each);
  }
}
