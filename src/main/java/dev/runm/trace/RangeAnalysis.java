package dev.runm.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What was considered for one table by itself: its ranges, unions and intersections of indexes,
 * groups and gaps of an index, against reading it whole.
 *
 * @param all each of them, compared with the best of them
 */
record RangeAnalysis(List<Considered> all) {
  static final RangeAnalysis NONE = new RangeAnalysis(List.of());

  static RangeAnalysis of(JsonNode table) {
    JsonNode analysis = table.path("range_analysis");
    return analysis.isMissingNode() ? NONE : new Reading(analysis).done();
  }

  /** Returns the best of them. */
  Optional<Considered> winner() {
    return all.stream().filter(Considered::best).findFirst();
  }

  private static final class Reading {
    private final JsonNode analysis;
    private final Map<String, Considered> ruledOut = new LinkedHashMap<>();
    private final List<Considered> all = new ArrayList<>();

    Reading(JsonNode analysis) {
      this.analysis = analysis;
    }

    RangeAnalysis done() {
      JsonNode whole = analysis.path("table_scan");
      if (!whole.isMissingNode()) {
        add("scan", null, whole, "");
      }
      for (JsonNode index : analysis.path("potential_range_indexes")) {
        if (Fields.isFalse(index, "usable")) {
          String name = Fields.text(index, "index");
          ruledOut.put(name, considered("", name, index, Fields.text(index, "cause")));
        }
      }
      JsonNode covering = analysis.path("best_covering_index_scan");
      if (!covering.isMissingNode()) {
        add("index", Fields.text(covering, "index"), covering, Fields.text(covering, "cause"));
      }
      ranges(analysis.path("analyzing_range_alternatives").path("range_scan_alternatives"));
      eachIndex("group_index_range", "potential_group_range_indexes", "group");
      eachIndex("skip_scan_range", "potential_skip_scan_indexes", "skip scan");
      intersection(analysis.path("analyzing_range_alternatives"));
      for (JsonNode union : analysis.path("analyzing_index_merge_union")) {
        union(union);
      }
      all.addAll(ruledOut.values());
      return compared();
    }

    private void ranges(JsonNode alternatives) {
      for (JsonNode range : alternatives) {
        String cause = Fields.text(range, "cause");
        add("range", Fields.text(range, "index"), range, cause.equals("cost") ? "" : cause);
      }
    }

    /** Only those that could be used: the others are listed as ranges, or were ruled out before. */
    private void eachIndex(String part, String list, String access) {
      for (JsonNode index : analysis.path(part).path(list)) {
        if (!Fields.isFalse(index, "usable")) {
          add(access, Fields.text(index, "index"), index, Fields.text(index, "cause"));
        }
      }
    }

    private void intersection(JsonNode alternatives) {
      JsonNode intersection = alternatives.path("analyzing_roworder_intersect");
      List<String> indexes = new ArrayList<>();
      for (JsonNode index : intersection.path("intersecting_indexes")) {
        if (Fields.isTrue(index, "chosen")) {
          indexes.add(Fields.text(index, "index"));
        }
      }
      if (indexes.size() > 1) {
        String cause = Fields.text(intersection, "cause");
        add("range", "intersect(" + String.join(",", indexes) + ")", intersection, cause);
      }
    }

    private void union(JsonNode union) {
      String merged =
          union
              .path("indexes_to_merge")
              .valueStream()
              .map(index -> Fields.text(index, "index_to_merge"))
              .collect(Collectors.joining(","));
      String kind = Fields.isTrue(union, "use_roworder_union") ? "union" : "sort_union";
      Double cost = Fields.number(union, "index_roworder_union_cost", "total_cost");
      String index = kind + "(" + merged + ")";
      all.add(Considered.of(Basis.ALONE, "range", index, null, cost, ""));
    }

    private void add(String access, String index, JsonNode node, String cause) {
      ruledOut.remove(index);
      all.add(considered(access, index, node, cause));
    }

    private static Considered considered(String access, String index, JsonNode node, String cause) {
      Double rows = Fields.number(node, "rows");
      String why = Fields.isForbidden(node) ? "another_index_is_forced" : cause;
      return Considered.of(Basis.ALONE, access, index, rows, Fields.cost(node), why);
    }

    /** A summary stands at the end if a range won; otherwise the table is read whole. */
    private RangeAnalysis compared() {
      JsonNode summary = analysis.path("chosen_range_access_summary");
      Double best = Fields.number(summary, "cost_for_plan");
      JsonNode plan = summary.path("range_access_plan");
      Considered winner = best == null ? whole() : best(plan, best);
      Double rows = best == null ? null : Fields.number(summary, "rows_for_plan");
      return new RangeAnalysis(
          Considered.compared(all, Optional.ofNullable(winner)).stream()
              .map(each -> each.best() && each.rows() == null ? withRows(each, rows) : each)
              .toList());
    }

    private static Considered withRows(Considered each, Double rows) {
      return new Considered(
          each.basis(),
          each.access(),
          each.index(),
          rows,
          each.cost(),
          each.times(),
          true,
          each.chosen(),
          each.cause());
    }

    private Considered whole() {
      return all.stream()
          .filter(each -> each.access().equals("index") || each.access().equals("scan"))
          .filter(each -> each.cost() != null)
          .reduce((one, other) -> other.cost() < one.cost() ? other : one)
          .orElse(null);
    }

    private Considered best(JsonNode plan, double cost) {
      return all.stream()
          .filter(each -> each.cost() != null && Math.abs(each.cost() - cost) < 1e-6)
          .filter(each -> isOfPlan(each, plan))
          .findFirst()
          .orElse(null);
    }

    private static boolean isOfPlan(Considered each, JsonNode plan) {
      String index = Fields.text(plan, "index");
      return index.isEmpty() ? each.index() != null : index.equals(each.index());
    }
  }
}
