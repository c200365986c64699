package dev.runm.baseline;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.runm.judge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two plans of a command, line by line of their trees. */
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
    return tree(before).equals(tree(after));
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
    return rank(after) > rank(before);
  }

  private static int rank(String code) {
    List<String> codes = Arrays.stream(Verdict.values()).map(Verdict::code).toList();
    return codes.indexOf(code);
  }

  /** Returns both trees as one, those statements alone that differ, each below its name. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    DiffRowGenerator generator = DiffRowGenerator.create().lineNormalizer(line -> line).build();
    for (DiffRow row : generator.generateDiffRows(tree(before), tree(after))) {
      switch (row.getTag()) {
        case EQUAL -> lines.add(new Line(Change.SAME, row.getOldLine()));
        case DELETE -> lines.add(new Line(Change.GONE, row.getOldLine()));
        case INSERT -> lines.add(new Line(Change.NEW, row.getNewLine()));
        case CHANGE -> {
          lines.add(new Line(Change.GONE, row.getOldLine()));
          lines.add(new Line(Change.NEW, row.getNewLine()));
        }
      }
    }
    return lines;
  }

  /** Returns the plans of a command as lines, indented by depth. */
  static List<String> tree(Baseline baseline) {
    List<String> lines = new ArrayList<>();
    for (Baseline.StatementShape statement : baseline.statements()) {
      lines.add("%s  %s".formatted(statement.id(), statement.verdict()));
      statement.plan().forEach(step -> addStep("  ", step, lines));
    }
    return lines;
  }

  private static void addStep(String indent, Baseline.Step step, List<String> lines) {
    String use = step.use().isEmpty() ? "" : "  " + step.use();
    String verdict =
        step.verdict().isEmpty() || step.verdict().equals(Verdict.INDEX.code())
            ? ""
            : "  " + step.verdict();
    lines.add(indent + step.text() + use + verdict);
    step.inputs().forEach(input -> addStep(indent + "  ", input, lines));
  }
}
