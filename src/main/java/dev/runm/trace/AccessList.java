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

  private List<Considered> all = new ArrayList<>();
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
    all.add(new Considered(type, null, rows, null, null, true, cause));
  }

  /**
   * Takes what was considered in the join, and of the ranges those that did not come so far.
   *
   * @param joined empty where nothing is joined
   */
  void join(RangeAnalysis ranges, List<Considered> joined) {
    if (joined.isEmpty()) {
      all.addAll(ranges.all());
      return;
    }
    List<Considered> named = joined.stream().map(each -> covering(each, ranges)).toList();
    named.forEach(each -> all.add(filled(each, ranges)));
    Optional<Considered> winner = named.stream().filter(Considered::chosen).findFirst();
    boolean comparable =
        ranges.winner().isPresent()
            && winner.filter(ranges.winner().get()::isSameAccess).isPresent();
    for (Considered range : ranges.all()) {
      boolean known = named.stream().anyMatch(each -> each.isSameAccess(range));
      boolean ruledOut =
          range.access().isEmpty()
              && named.stream().anyMatch(each -> Objects.equals(each.index(), range.index()));
      if (!known && !ruledOut && !(range.access().equals("scan") && isRead(named))) {
        Considered other = range.chosen(false);
        all.add(comparable ? other : other.against(null));
      }
    }
  }

  private static boolean isRead(List<Considered> named) {
    return named.stream()
        .anyMatch(each -> each.access().equals("scan") || each.access().equals("index"));
  }

  /** What the join calls a scan reads a whole index instead, where that holds all columns. */
  private static Considered covering(Considered joined, RangeAnalysis ranges) {
    return ranges.all().stream()
        .filter(range -> range.access().equals("index") && joined.access().equals("scan"))
        .findFirst()
        .map(
            range ->
                new Considered(
                    "index",
                    range.index(),
                    joined.rows(),
                    joined.cost(),
                    joined.times(),
                    joined.chosen(),
                    joined.cause()))
        .orElse(joined);
  }

  private static Considered filled(Considered joined, RangeAnalysis ranges) {
    return ranges.all().stream()
        .filter(joined::isSameAccess)
        .findFirst()
        .map(joined::filledFrom)
        .orElse(joined);
  }

  /** Another range may win where few rows are wanted, or where other tables come before. */
  void recheck(RangeAnalysis again, String reason) {
    notes.add(
        reason.equals("low_limit")
            ? "few rows are wanted (LIMIT), so its indexes were looked at again"
            : "its indexes were looked at again for what the tables before it give");
    again
        .winner()
        .filter(range -> !range.access().equals("scan") && !range.access().equals("index"))
        .ifPresent(range -> replace(range.because("won_when_looked_at_again")));
  }

  /** An index that gives the order of rows may take the place of a cheaper access. */
  void order(String clause, JsonNode summary) {
    String index = Fields.text(summary, "index");
    if (Fields.isTrue(summary, "plan_changed")) {
      String access = Fields.text(summary, "access_type");
      notes.add("%s: rows come in the order of %s, so nothing is sorted".formatted(clause, index));
      replace(new Considered(access, index, null, null, null, true, "gives_the_order"));
    } else if (Fields.isTrue(summary, "index_provides_order")) {
      notes.add("%s: its rows come in order, so nothing is sorted".formatted(clause));
    } else {
      notes.add("%s sorts: no index that is cheap enough gives the order".formatted(clause));
    }
  }

  private void replace(Considered winner) {
    List<Considered> others = new ArrayList<>();
    for (Considered each : all) {
      if (!each.isSameAccess(winner)) {
        others.add(each.chosen() ? each.chosen(false).because(REPLACED) : each);
      }
    }
    others.add(0, winner);
    all = others;
  }
}
