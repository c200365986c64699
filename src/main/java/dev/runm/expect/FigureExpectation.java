package dev.runm.expect;

import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.LastCommand;
import dev.runm.judge.Work;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A figure of the command: rows, statements, rows examined. */
record FigureExpectation(Bound bound, ToLongFunction<LastCommand> figure) implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    long seen = figure.applyAsLong(last);
    return bound.holds(seen) ? Optional.empty() : Optional.of("it was " + Figures.count(seen));
  }

  /** Returns how many rows the command answered with, or changed if that is what it does. */
  static long rows(LastCommand last) {
    return last.answer()
        .filter(Report.class::isInstance)
        .map(Report.class::cast)
        .map(Report::rowCount)
        .orElseThrow(() -> new NotMetException("expected rows, but the command lists none"));
  }

  /** Returns how many rows the server read for the command. */
  static long examined(LastCommand last) {
    if (last.unseen() > 0) {
      throw new NotMetException(
          "cannot say how many rows were read: the command sent %s, of which the first are measured"
              .formatted(Figures.count(last.statements(), "statements")));
    }
    return last.explanation().statements().stream().mapToLong(FigureExpectation::examined).sum();
  }

  private static long examined(ExplainedStatement explained) {
    return explained
        .work()
        .map(Work::reads)
        .orElseThrow(
            () ->
                new NotMetException(
                    "cannot say how many rows were read: nothing is known of what %s cost"
                        .formatted(explained.statement().id())));
  }
}
