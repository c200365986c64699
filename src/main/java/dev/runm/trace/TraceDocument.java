package dev.runm.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trace as JSON. */
final class TraceDocument {
  private TraceDocument() {}

  static Object of(Trace trace) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("joins", trace.joins().stream().map(TraceDocument::join).toList());
    document.put("missing_bytes", trace.missingBytes());
    document.put("refused", trace.refused());
    return document;
  }

  private static Object join(TracedJoin join) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("select", join.select());
    document.put("message", join.message().orElse(null));
    document.put("tables", join.tables().stream().map(TraceDocument::table).toList());
    document.put("orders", join.steps().stream().map(TraceDocument::step).toList());
    return document;
  }

  private static Object table(TracedTable table) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", table.table());
    document.put("alias", table.alias());
    document.put("before", table.before());
    document.put("winner", table.winner().map(TraceDocument::access).orElse(null));
    document.put("lead", table.lead().map(TraceDocument::lead).orElse(null));
    document.put("considered", accesses(table.considered()));
    document.put("notes", table.notes());
    return document;
  }

  private static Object lead(TracedTable.Lead lead) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("next", access(lead.next()));
    document.put("times", lead.times());
    document.put("difference", lead.difference());
    return document;
  }

  private static Object step(JoinStep step) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tables", step.tables());
    document.put("rows", step.rows());
    document.put("cost", step.cost());
    document.put("outcome", step.outcome().words());
    document.put("considered", accesses(step.considered()));
    return document;
  }

  private static List<Object> accesses(List<Considered> accesses) {
    return accesses.stream().map(TraceDocument::access).toList();
  }

  private static Object access(Considered each) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("basis", each.basis().words());
    document.put("access", each.access().isEmpty() ? null : each.access());
    document.put("index", each.index());
    document.put("rows", each.rows());
    document.put("cost", each.cost());
    document.put("times", each.times());
    document.put("best", each.best());
    document.put("chosen", each.chosen());
    document.put("cause", each.cause().isEmpty() ? null : each.cause());
    return document;
  }
}
