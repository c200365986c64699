package dev.runm.explain;

import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Picture;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.plan.PlanNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the plans of a command that was tried two ways, side by side, statement by statement. */
record ComparedDrawing(ComparedReport report, Duration elapsed) implements Picture {
  /** A statement as it ran one way and the other; it may have run one way only. */
  private record Pair(Optional<ExplainedStatement> left, Optional<ExplainedStatement> right) {
    /** Whether the server does the same, estimates aside. */
    boolean isSame() {
      return left.isPresent() && right.isPresent() && shape(left.get()).equals(shape(right.get()));
    }

    private static List<String> shape(ExplainedStatement explained) {
      return explained.plan().roots().stream()
          .flatMap(PlanNode::all)
          .map(
              step ->
                  step.access()
                      .map(one -> "%s %s %s".formatted(one.alias(), one.access(), KeyText.of(one)))
                      .orElse(step.text()))
          .toList();
    }
  }

  @Override
  public void on(Canvas canvas) {
    canvas.beside(name(report.before()), name(report.after()));
    int number = 1;
    for (Pair pair : pairs()) {
      canvas.line("");
      int which = number++;
      if (pair.isSame()) {
        TreeDrawing.heading(which, pair.left().orElseThrow(), canvas);
        canvas.line(new Styled("   the same both ways", Style.DIM));
        continue;
      }
      canvas.beside(
          half -> pair.left().ifPresent(one -> statement(which, one, half)),
          half -> pair.right().ifPresent(one -> statement(which, one, half)));
    }
    canvas.line("");
    canvas.section(report.figures());
    canvas.line(
        new Styled("(both ways, rolled back, %s)".formatted(Figures.duration(elapsed)), Style.DIM));
  }

  private static Picture name(Variant variant) {
    return canvas -> canvas.paragraph("", "", new Styled(variant.name(), Style.HEADING));
  }

  private static void statement(int number, ExplainedStatement explained, Canvas half) {
    TreeDrawing.heading(number, explained, half);
    new PlanTree(explained, half).draw(" ");
    explained.judgement().findings().forEach(finding -> TreeDrawing.finding(" ", finding, half));
  }

  /** Pairs statements of one mapper id in the order that they were sent. */
  private List<Pair> pairs() {
    List<ExplainedStatement> rest = new ArrayList<>(report.after().explanation().statements());
    List<Pair> pairs = new ArrayList<>();
    for (ExplainedStatement left : report.before().explanation().statements()) {
      Optional<ExplainedStatement> right =
          rest.stream()
              .filter(each -> each.statement().id().equals(left.statement().id()))
              .findFirst();
      right.ifPresent(rest::remove);
      pairs.add(new Pair(Optional.of(left), right));
    }
    rest.forEach(right -> pairs.add(new Pair(Optional.empty(), Optional.of(right))));
    return pairs;
  }
}
