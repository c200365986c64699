package dev.runm.scale;

import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.Explanation;
import dev.runm.judge.Work;
import dev.runm.model.Deployment;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.OptionalLong;

/** Takes from an explanation what can be compared between deployments. */
final class Seen {
  private Seen() {}

  static Point point(Deployment deployment, Share fill, Explanation explained, Timing timing) {
    return new Point(
        deployment.name(),
        deployment.nodes(),
        fill,
        timing,
        read(explained),
        explained.statements().size(),
        explained.verdict(),
        shape(explained));
  }

  private static OptionalLong read(Explanation explained) {
    List<Work> works =
        explained.statements().stream()
            .map(ExplainedStatement::statement)
            .flatMap(statement -> statement.work().stream())
            .toList();
    return works.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(works.stream().mapToLong(Work::reads).sum());
  }

  private static PlanShape shape(Explanation explained) {
    PlanShape.Builder shape = new PlanShape.Builder();
    for (ExplainedStatement each : explained.statements()) {
      shape.add(each.statement().id(), each.plan().accesses().stream().map(Seen::shape).toList());
    }
    return shape.build();
  }

  private static AccessShape shape(PlanAccess access) {
    return new AccessShape(
        access.table(), access.alias(), access.access(), access.key(), access.keyColumns());
  }
}
