package dev.runm.trace;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a trace: a table for each join, and one for its orders where there was a choice. */
public final class TraceSections {
  private static final int MOST_ORDERS = 20;

  /** Where the next best costs less than so many times the winner, other data may let it win. */
  private static final double CLOSE = 1.5;

  private static final List<Column> ACCESSES =
      List.of(
          Column.text("table"),
          Column.text("cost is"),
          Column.text("considered"),
          Column.number("rows"),
          Column.number("cost"),
          Column.text("result"),
          Column.number("difference").asDetail(),
          Column.text("cause").asBelow());

  private static final List<Column> ORDERS =
      List.of(
          Column.text("order of tables"),
          Column.number("rows"),
          Column.number("cost"),
          Column.text("outcome"));

  private TraceSections() {}

  /** Returns the tables for one statement; at least one, which says so where there is no trace. */
  public static List<Section> of(String statementTitle, Trace trace) {
    List<Section> sections = new ArrayList<>();
    for (List<TracedJoin> alike : alike(trace.joins())) {
      TracedJoin join = alike.get(0);
      String title =
          trace.joins().size() == 1 ? statementTitle : statementTitle + ", " + name(alike);
      sections.add(accesses(join).titled(title));
      if (join.orders().size() > 1) {
        sections.add(orders(join).titled(title + ": join orders"));
      }
    }
    if (sections.isEmpty()) {
      sections.add(Section.of(ACCESSES, List.of(), "").titled(statementTitle));
    }
    return noting(sections, trace);
  }

  /** Blocks in which the same was considered for the same tables, as in a request's resources. */
  private static List<List<TracedJoin>> alike(List<TracedJoin> joins) {
    return List.copyOf(
        joins.stream()
            .collect(
                Collectors.groupingBy(
                    join -> new TracedJoin(0, join.message(), join.tables(), join.steps()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values());
  }

  private static String name(List<TracedJoin> alike) {
    String numbers =
        alike.stream()
            .map(join -> String.valueOf(join.select()))
            .collect(Collectors.joining(", ", alike.size() == 1 ? "select " : "selects ", ""));
    return alike.get(0).tables().stream()
        .map(TracedTable::alias)
        .collect(Collectors.joining(", ", numbers + " (", ")"));
  }

  private static List<Section> noting(List<Section> sections, Trace trace) {
    List<String> notes = new ArrayList<>(sections.get(sections.size() - 1).notes());
    if (trace.refused()) {
      notes.add(
          "MySQL shows this user no trace of it: a view or routine of another owner is used.");
    } else if (trace.missingBytes() > 0) {
      notes.add(
          "The trace is cut off: %s did not fit (optimizer_trace_max_mem_size)."
              .formatted(Figures.bytes(trace.missingBytes())));
    } else if (trace.joins().isEmpty()) {
      notes.add("Nothing to choose: the optimizer considered no access.");
    }
    if (trace.joins().stream()
        .flatMap(join -> join.tables().stream())
        .anyMatch(TracedTable::mixes)) {
      notes.add(
          "Costs by itself are of one read, to find the best range; those of the join are of all"
              + " reads, and decide.");
    }
    sections.set(sections.size() - 1, sections.get(sections.size() - 1).noting(notes));
    return sections;
  }

  private static Section accesses(TracedJoin join) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    join.message().ifPresent(message -> notes.add(message + "."));
    for (TracedTable table : join.tables()) {
      rows.addAll(TraceRows.of(table));
      notes.addAll(notes(table));
    }
    return Section.of(ACCESSES, rows, "").noting(notes);
  }

  private static List<String> notes(TracedTable table) {
    List<String> notes = new ArrayList<>();
    table
        .lead()
        .filter(lead -> lead.times() >= 1 && lead.times() < CLOSE)
        .ifPresent(lead -> notes.add("%s: close, %s".formatted(table.alias(), words(table, lead))));
    table.notes().forEach(note -> notes.add(table.alias() + ": " + note));
    String ruledOut =
        table.considered().stream()
            .filter(each -> each.access().isEmpty())
            .map(Considered::index)
            .collect(Collectors.joining(", "));
    if (!ruledOut.isEmpty()) {
      notes.add("%s: no condition on the first column of %s".formatted(table.alias(), ruledOut));
    }
    return notes;
  }

  private static String words(TracedTable table, TracedTable.Lead lead) {
    String winner = table.winner().map(ConsideredWords::of).orElseThrow();
    String next = ConsideredWords.of(lead.next());
    return lead.difference() == 0
        ? "%s won over %s of the same cost".formatted(winner, next)
        : "%s won over %s, by %s (%s)"
            .formatted(winner, next, Costs.shown(lead.difference()), Costs.times(lead.times()));
  }

  private static Section orders(TracedJoin join) {
    List<JoinStep> orders = join.orders();
    List<List<Object>> rows =
        orders.stream()
            .filter(
                step ->
                    orders.indexOf(step) < MOST_ORDERS || step.outcome() == JoinStep.Outcome.WON)
            .map(TraceSections::row)
            .toList();
    List<String> notes =
        orders.size() > rows.size()
            ? List.of(
                Figures.count(orders.size() - rows.size()) + " more; --format json has them all")
            : List.of();
    return Section.of(ORDERS, rows, "").noting(notes);
  }

  private static List<Object> row(JoinStep step) {
    Style style = step.outcome() == JoinStep.Outcome.WON ? Style.GOOD : Style.PLAIN;
    return List.of(
        new Styled(step.toString(), style),
        Costs.rows(step.rows()),
        Costs.cost(step.cost()),
        new Styled(step.outcome().words(), style));
  }
}
