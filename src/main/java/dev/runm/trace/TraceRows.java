package dev.runm.trace;

import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws what was considered for a table: what has costs of one basis stands together. */
final class TraceRows {
  /** What won, then what was compared with it, then what was reckoned, then the rest. */
  private static final Comparator<Considered> BEST_FIRST =
      Comparator.comparing((Considered each) -> !each.best())
          .thenComparing(Considered::times, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Considered::cost, Comparator.nullsLast(Comparator.naturalOrder()));

  private TraceRows() {}

  static List<List<Object>> of(TracedTable table) {
    Basis first = table.winner().map(Considered::basis).orElse(Basis.JOIN);
    List<Considered> shown =
        table.considered().stream()
            .filter(each -> !each.access().isEmpty())
            .sorted(
                Comparator.comparing((Considered each) -> each.basis() != first)
                    .thenComparing(Considered::basis)
                    .thenComparing(BEST_FIRST))
            .toList();
    Set<Basis> named = EnumSet.noneOf(Basis.class);
    List<List<Object>> rows = new ArrayList<>();
    for (Considered each : shown) {
      String basis = named.add(each.basis()) ? basis(each.basis(), table) : "";
      rows.add(row(rows.isEmpty() ? table.alias() : "", basis, each));
    }
    return rows;
  }

  private static String basis(Basis basis, TracedTable table) {
    return basis == Basis.JOIN && table.before() != null
        ? "for %s rows".formatted(Costs.shownRows(table.before()))
        : basis.words();
  }

  private static List<Object> row(String alias, String basis, Considered each) {
    boolean lost = each.chosen() || each.best() || each.times() == null;
    return Arrays.asList(
        alias,
        basis,
        each.chosen() ? new Styled(ConsideredWords.of(each), Style.GOOD) : ConsideredWords.of(each),
        Costs.rows(each.rows()),
        Costs.cost(each.cost()),
        each.chosen() ? new Styled("won", Style.GOOD) : result(each),
        lost ? "" : Costs.cost(each.cost() - each.cost() / each.times()),
        Causes.words(each.cause()));
  }

  private static String result(Considered each) {
    if (each.cause().equals(AccessList.REPLACED)) {
      return "replaced";
    }
    if (each.best()) {
      return "best";
    }
    boolean same = each.times() != null && each.times() == 1;
    return same ? "same" : Costs.times(each.times());
  }
}
