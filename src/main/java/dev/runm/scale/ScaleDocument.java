package dev.runm.scale;

import dev.runm.scale.PlanMarks.Marked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code scale} as programs read it. */
record ScaleDocument(ScaleReport report) {
  Map<String, Object> whole() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", report.job().command().toString());
    document.put("fill_claim", report.job().filling().name());
    document.put("points", report.points().stream().map(ScaleDocument::point).toList());
    document.put("growth", report.trends().stream().map(ScaleDocument::trend).toList());
    document.put("plans", plans());
    return document;
  }

  private static Object point(Marked marked) {
    Point point = marked.point();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("deployment", point.deployment());
    document.put("nodes", point.nodes());
    document.put("fill_percent", point.fill().percent());
    document.put("milliseconds", Milliseconds.of(point.timing().median()));
    document.put("spread_milliseconds", Milliseconds.of(point.timing().spread()));
    document.put("runs", point.timing().runs().size());
    document.put("rows_read", point.read().isPresent() ? point.read().getAsLong() : null);
    document.put("statements", point.statements());
    document.put("verdict", point.verdict().code());
    document.put("plan", marked.letter());
    document.put("flips", marked.flips());
    document.put("differences", marked.differences());
    return document;
  }

  private static Object trend(Trend trend) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("fill_percent", trend.fill().percent());
    document.put("of", trend.figure().code());
    document.put("growth", trend.fit().map(Fit::code).orElse("too-few-sizes"));
    document.put("a", trend.fit().map(fit -> Rounded.of(fit.a())).orElse(null));
    document.put("b", trend.fit().map(fit -> Rounded.of(fit.b())).orElse(null));
    document.put("off_percent", trend.fit().map(fit -> Rounded.percent(fit.off())).orElse(null));
    return document;
  }

  private Map<String, Object> plans() {
    Map<String, Object> plans = new LinkedHashMap<>();
    for (Marked marked : report.points()) {
      plans.computeIfAbsent(marked.letter(), letter -> plan(marked.point().shape()));
    }
    return plans;
  }

  private static Object plan(PlanShape shape) {
    Map<String, Object> statements = new LinkedHashMap<>();
    shape
        .statements()
        .forEach(
            (id, ways) ->
                statements.put(
                    id,
                    ways.stream()
                        .map(way -> way.stream().map(ScaleDocument::access).toList())
                        .toList()));
    return statements;
  }

  private static Object access(AccessShape access) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", access.table());
    document.put("alias", access.alias());
    document.put("access", access.access());
    document.put("key", access.key());
    document.put("key_columns", List.copyOf(access.keyColumns()));
    return document;
  }
}
