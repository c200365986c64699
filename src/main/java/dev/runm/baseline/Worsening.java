package dev.runm.baseline;

import java.util.List;

/**
 * Looks for a statement or an access that is worse than the one in whose place it is, as the
 * difference shows them, whatever else has changed.
 */
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
    return new Pairs<>(PlanDiff.statements(before, after)::walk, Baseline.StatementShape::id)
        .anyMatch(Worsening::isWorse);
  }

  private static boolean isWorse(Baseline.StatementShape was, Baseline.StatementShape is) {
    return PlanDiff.worse(was.verdict(), is.verdict())
        || new Pairs<>(new StepDiff(was, is)::walk, step -> step.step().text())
            .anyMatch((old, now) -> isWorse(old.step(), now.step()));
  }

  private static boolean isWorse(Baseline.Step was, Baseline.Step is) {
    boolean sameKey = key(was).equals(key(is)) && !key(is).isEmpty();
    return PlanDiff.worse(was.verdict(), is.verdict())
        || PlanDiff.isBehind(access(is), access(was), ACCESSES)
        || sameKey && columns(is) < columns(was);
  }

  private static String access(Baseline.Step step) {
    return step.use().split(" ")[0];
  }

  private static String key(Baseline.Step step) {
    String[] words = step.use().split(" ");
    return words.length > 1 ? words[1] : "";
  }

  private static int columns(Baseline.Step step) {
    return step.use().split(",").length;
  }
}
