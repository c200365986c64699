package dev.runm.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for a statement or an access that is worse than it was, whatever else has changed. */
final class Worsening {
  /** MySQL's accesses, best to worst, as its manual orders them. */
  private static final List<String> ACCESSES =
      List.of(
          "system",
          "const",
          "eq_ref",
          "ref",
          "fulltext",
          "ref_or_null",
          "index_merge",
          "unique_subquery",
          "index_subquery",
          "range",
          "index",
          "ALL");

  private final Baseline before;
  private final Baseline after;

  Worsening(Baseline before, Baseline after) {
    this.before = before;
    this.after = after;
  }

  boolean found() {
    Map<String, List<Baseline.StatementShape>> earlier = new HashMap<>();
    before
        .statements()
        .forEach(each -> earlier.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
    for (Baseline.StatementShape statement : after.statements()) {
      List<Baseline.StatementShape> same = earlier.getOrDefault(statement.id(), List.of());
      if (same.isEmpty()) {
        continue;
      }
      Baseline.StatementShape was = same.size() > 1 ? same.remove(0) : same.get(0);
      if (PlanDiff.worse(was.verdict(), statement.verdict()) || accessesWorse(was, statement)) {
        return true;
      }
    }
    return false;
  }

  private static boolean accessesWorse(
      Baseline.StatementShape was, Baseline.StatementShape statement) {
    Map<String, Baseline.Step> earlier = new HashMap<>();
    was.plan().stream()
        .flatMap(Worsening::all)
        .filter(step -> !step.use().isEmpty())
        .forEach(step -> earlier.putIfAbsent(step.text(), step));
    return statement.plan().stream()
        .flatMap(Worsening::all)
        .filter(step -> earlier.containsKey(step.text()))
        .anyMatch(step -> isWorse(earlier.get(step.text()), step));
  }

  private static boolean isWorse(Baseline.Step was, Baseline.Step step) {
    boolean sameKey = key(was).equals(key(step)) && !key(step).isEmpty();
    return PlanDiff.worse(was.verdict(), step.verdict())
        || rank(step) > rank(was)
        || sameKey && columns(step) < columns(was);
  }

  private static int rank(Baseline.Step step) {
    return ACCESSES.indexOf(step.use().split(" ")[0]);
  }

  private static String key(Baseline.Step step) {
    String[] words = step.use().split(" ");
    return words.length > 1 ? words[1] : "";
  }

  private static int columns(Baseline.Step step) {
    return step.use().split(",").length;
  }

  private static Stream<Baseline.Step> all(Baseline.Step step) {
    return Stream.concat(Stream.of(step), step.inputs().stream().flatMap(Worsening::all));
  }
}
