package dev.runm.baseline;

import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.Explanation;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import java.util.List;

/** Reduces what explain found to what a baseline keeps. */
final class Shapes {
  private final ExplainedStatement explained;

  private Shapes(ExplainedStatement explained) {
    this.explained = explained;
  }

  static Baseline of(Explanation explanation, String deployment) {
    return new Baseline(
        explanation.command().words(),
        deployment,
        explanation.verdict().code(),
        explanation.statements().stream().map(Shapes::statement).toList());
  }

  private static Baseline.StatementShape statement(ExplainedStatement explained) {
    Shapes shapes = new Shapes(explained);
    return new Baseline.StatementShape(
        explained.statement().id(),
        explained.verdict().code(),
        explained.plan().roots().stream().map(shapes::step).toList());
  }

  private Baseline.Step step(PlanNode node) {
    List<Baseline.Step> inputs = node.inputs().stream().map(this::step).toList();
    return node.access()
        .map(access -> access(access, inputs))
        .orElseGet(() -> new Baseline.Step(node.text(), "", "", inputs));
  }

  private Baseline.Step access(PlanAccess access, List<Baseline.Step> inputs) {
    String use =
        access.key() == null
            ? access.access()
            : "%s %s (%s)"
                .formatted(access.access(), access.key(), String.join(", ", access.keyColumns()));
    return new Baseline.Step(
        access.tableAndAlias(), use, explained.verdictOf(access).code(), inputs);
  }
}
