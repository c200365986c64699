package dev.runm.explain;

import dev.runm.judge.Verdict;
import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.plan.AccessWords;
import dev.runm.plan.Actual;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws the plan of one statement: a step a line, its inputs below it. */
final class PlanTree {
  /** What the steps below an access say too. */
  private static final Set<String> MADE_BELOW = Set.of("Materialized", "Materialized for each row");

  private final ExplainedStatement explained;
  private final Canvas canvas;
  private final Duration slowest;

  PlanTree(ExplainedStatement explained, Canvas canvas) {
    this.explained = explained;
    this.canvas = canvas;
    List<PlanAccess> accesses = explained.plan().accesses();
    slowest =
        accesses.stream()
            .flatMap(access -> access.actual().stream())
            .map(Actual::total)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
  }

  void draw(String indent) {
    if (explained.statement().plan().isEmpty()) {
      canvas.line(indent + "MySQL has no plan for such a statement.");
    }
    explained.plan().messages().forEach(message -> canvas.line(indent + message));
    if (!explained.plan().accesses().isEmpty()) {
      below(indent, outermost());
    }
  }

  /** A statement of one query block needs no line that says so. */
  private List<PlanNode> outermost() {
    List<PlanNode> roots = explained.plan().roots();
    boolean one = roots.size() == 1 && roots.get(0).kind() == PlanNode.Kind.SELECT;
    return one ? roots.get(0).inputs() : roots;
  }

  /**
   * The query block that a table is made from needs no line of its own below the step that says so.
   */
  private static List<PlanNode> inputs(PlanNode node) {
    boolean one = node.inputs().size() == 1 && node.inputs().get(0).kind() == PlanNode.Kind.SELECT;
    boolean wraps =
        node.kind() == PlanNode.Kind.MATERIALIZE || node.kind() == PlanNode.Kind.SUBQUERY;
    return one && wraps ? node.inputs().get(0).inputs() : node.inputs();
  }

  private void below(String indent, List<PlanNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      boolean last = i == nodes.size() - 1;
      PlanNode node = nodes.get(i);
      String rest = indent + (last ? "   " : branch("│  ", "|  "));
      String below = inputs(node).isEmpty() ? "   " : branch("│  ", "|  ");
      step(indent + (last ? branch("└─ ", "`- ") : branch("├─ ", "|- ")), rest + below, node);
      below(rest, inputs(node));
    }
  }

  private String branch(String unicode, String ascii) {
    return canvas.unicode() ? unicode : ascii;
  }

  private void step(String first, String rest, PlanNode node) {
    if (node.access().isEmpty()) {
      canvas.flow(first, rest, List.of(new Styled(node.text(), Style.DIM)));
      return;
    }
    canvas.flow(first, rest, parts(node.access().get()));
  }

  /** What is to be said of an access, the most important first. */
  private List<Styled> parts(PlanAccess access) {
    List<Styled> parts = new ArrayList<>();
    parts.add(new Styled(access.tableAndAlias(), Style.HEADING));
    parts.add(new Styled(AccessWords.of(access), Style.PLAIN));
    if (access.key() != null) {
      parts.add(new Styled(KeyText.of(access), Style.PLAIN));
    }
    if (access.rows() != null) {
      parts.add(new Styled("~" + Figures.count(access.rows(), "rows"), Style.PLAIN));
    }
    access
        .actual()
        .ifPresent(
            actual ->
                parts.addAll(
                    ActualText.of(
                        actual, explained.judgement().timesOff(access), canvas, slowest)));
    access.extra().stream()
        .filter(extra -> !MADE_BELOW.contains(extra))
        .forEach(extra -> parts.add(new Styled(extra.toLowerCase(Locale.ROOT), Style.DIM)));
    Verdict verdict = explained.verdictOf(access);
    if (verdict != Verdict.INDEX) {
      parts.add(new Styled(verdict.words(), TreeDrawing.style(verdict)));
    }
    return parts;
  }
}
