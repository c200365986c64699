package dev.runm.page;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.output.Figures;
import dev.runm.page.Step.Detail;
import dev.runm.plan.AccessWords;
import dev.runm.plan.Actual;
import dev.runm.plan.PlanAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Says how a plan accesses a table, on its box and beside it. */
final class AccessText {
  private AccessText() {}

  /** Returns what stands in the box, below the name of the table. */
  static List<String> lines(PlanAccess access, Verdict verdict, Judgement judgement) {
    List<String> lines = new ArrayList<>();
    String way = verdict == Verdict.INDEX ? way(access) : verdict.words() + ": " + way(access);
    String rows = rows(access);
    boolean one = way.startsWith("one row") || way.equals("the only row");
    boolean said = rows.isEmpty() || one && rows.equals("1 row");
    if (said) {
      lines.add(way);
    } else if (way.length() + 2 + rows.length() <= Layout.MOST_LETTERS) {
      lines.add(way + ", " + rows);
    } else {
      lines.addAll(List.of(way, rows));
    }
    if (access.key() != null) {
      String key = "%s %s".formatted(access.key(), AccessWords.columns(access));
      lines.addAll(Words.wrap(access.covering() ? key + ", covering" : key, Layout.MOST_LETTERS));
    }
    access.actual().ifPresent(actual -> lines.add("really " + real(access, actual, judgement)));
    return lines;
  }

  private static String way(PlanAccess access) {
    String way = AccessWords.of(access);
    return way.isEmpty() ? "no access" : way;
  }

  private static String rows(PlanAccess access) {
    if (access.rows() == null) {
      return "";
    }
    String rows = Figures.count(access.rows(), "rows");
    Double kept = access.filtered();
    return kept == null || kept >= 99.995 ? rows : "%s (%s kept)".formatted(rows, percent(kept));
  }

  /** Returns what an access did, and how far from it the estimate was if that is far. */
  private static String real(PlanAccess access, Actual actual, Judgement judgement) {
    if (!actual.ran()) {
      return "never asked";
    }
    double rows = actual.rowsPerLoop();
    String text =
        rows == 1 ? "1 row" : (rows < 10 ? Words.brief(rows) : count(Math.round(rows))) + " rows";
    String loops = actual.loops() == 1 ? "" : " × " + Figures.count(actual.loops());
    return text + loops + far(access, judgement);
  }

  private static String far(PlanAccess access, Judgement judgement) {
    OptionalLong times = judgement.timesOff(access);
    return times.isPresent() ? ", %s times off".formatted(count(times.getAsLong())) : "";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 1 ? "%.2f %%" : "%.0f %%", share);
  }

  /** Returns all that is known of an access, where {@code share} is its part of the cost. */
  static List<Detail> details(
      PlanAccess access, Verdict verdict, Judgement judgement, double share) {
    Details details = new Details();
    details.add("table", access.table());
    details.add("alias", access.alias().equals(access.table()) ? "" : access.alias());
    details.add("access", "%s (%s)".formatted(way(access), access.access()));
    details.add("verdict", access.isWritten() ? "only written" : verdict.words());
    details.add("key", access.key());
    details.add("columns used", String.join(", ", access.keyColumns()));
    details.add("columns not used", String.join(", ", access.unusedColumns()));
    details.add("covering", access.key() == null ? "" : access.covering() ? "yes" : "no");
    details.add("possible keys", String.join(", ", access.possibleKeys()));
    details.add("rows in one pass", count(access.rows()));
    access
        .actual()
        .ifPresent(
            actual -> {
              details.add("really", real(access, actual, judgement));
              details.add("time", Figures.duration(actual.total()));
            });
    details.add("kept by conditions", access.filtered() == null ? "" : percent(access.filtered()));
    details.add("rows handed on", count(access.estimate().produced()));
    details.add("part of the cost", share <= 0 ? "" : percent(100 * share));
    details.add("condition", access.condition());
    details.add("extra", String.join("; ", access.extra()));
    return details.list;
  }

  private static String count(Long number) {
    return number == null ? "" : Figures.count(number);
  }

  /** Keeps what is known and leaves out what isn't. */
  private static final class Details {
    private final List<Detail> list = new ArrayList<>();

    void add(String name, String value) {
      if (value != null && !value.isEmpty()) {
        list.add(new Detail(name, value));
      }
    }
  }
}
