package dev.runm.baseline;

import dev.runm.judge.Verdict;
import java.util.Arrays;
import java.util.List;

/** The difference of the plans of a command, as one tree of both. */
final class PlanDiff {
  /** A line of either tree, or of both. */
  record Line(Change change, String text) {}

  /** In which of the two a line stands. */
  enum Change {
    SAME(" "),
    GONE("-"),
    NEW("+");

    private final String sign;

    Change(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  private final Baseline before;
  private final Baseline after;

  PlanDiff(Baseline before, Baseline after) {
    this.before = before;
    this.after = after;
  }

  boolean isSame() {
    return lines().stream().allMatch(line -> line.change() == Change.SAME);
  }

  /**
   * Whether the plan is worse than it was: the verdict of the command, of a statement, or of an
   * access to a table, or the access itself (from a lookup to a range, from a range to a scan), or
   * fewer columns of the same index.
   */
  boolean isWorse() {
    return worse(before.verdict(), after.verdict()) || new Worsening(before, after).found();
  }

  static boolean worse(String before, String after) {
    return isBehind(after, before, Arrays.stream(Verdict.values()).map(Verdict::code).toList());
  }

  /** Whether one stands behind another in their order; nothing is said of what is not in it. */
  static boolean isBehind(String one, String other, List<String> order) {
    return order.contains(other) && order.indexOf(one) > order.indexOf(other);
  }

  /**
   * Returns both trees as one: what is the same once, as deep as it stands now; long stretches of
   * it are folded.
   */
  List<Line> lines() {
    DiffLines lines = new DiffLines();
    statements(before, after)
        .walk(
            gone -> whole(gone, "gone", Change.GONE, lines),
            added -> whole(added, "new", Change.NEW, lines),
            (was, is) -> both(was, is, lines));
    return lines.folded();
  }

  /** Puts the statements beside each other. */
  static Alignment<Baseline.StatementShape> statements(Baseline before, Baseline after) {
    return new Alignment<>(before.statements(), after.statements(), PlanDiff::likeness);
  }

  private static int likeness(Baseline.StatementShape was, Baseline.StatementShape is) {
    int same = was.equals(is) ? 5 : 2;
    return was.id().equals(is.id()) ? same : 0;
  }

  private static void whole(
      Baseline.StatementShape statement, String what, Change change, DiffLines lines) {
    lines.title("%s  (%s)".formatted(title(statement), what), change);
    PlacedStep.of(statement.plan()).forEach(step -> lines.add(step.line(), change));
  }

  private static void both(
      Baseline.StatementShape was, Baseline.StatementShape is, DiffLines lines) {
    lines.title(title(was), title(is));
    new StepDiff(was, is)
        .walk(
            gone -> lines.add(gone.line(), Change.GONE),
            added -> lines.add(added.line(), Change.NEW),
            (old, now) -> {
              if (old.words().equals(now.words())) {
                lines.add(now.line(), Change.SAME);
              } else {
                lines.add(old.line(), Change.GONE);
                lines.add(now.line(), Change.NEW);
              }
            });
  }

  private static String title(Baseline.StatementShape statement) {
    return "%s  %s".formatted(statement.id(), statement.verdict());
  }
}
