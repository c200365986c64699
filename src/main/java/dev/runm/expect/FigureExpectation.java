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

  /** Returns how many statements the command sent. */
  static long statements(LastCommand last) {
    if (last.isWrapper()) {
      throw new NotMetException("cannot count its statements: " + last.doubt().orElseThrow());
    }
    return last.statements();
  }

  /** Returns how many rows the server read for the command. */
  static long examined(LastCommand last) {
    last.doubt().ifPresent(FigureExpectation::cannotTell);
    return last.explanation().statements().stream().mapToLong(FigureExpectation::examined).sum();
  }

  private static long examined(ExplainedStatement explained) {
    String id = explained.statement().id();
    if (explained.statement().hidesReads()) {
      cannotTell(
          "rows that derived tables of %s are filled from were not counted: put explain before the command"
              .formatted(id));
    }
    if (explained.work().isEmpty()) {
      cannotTell("nothing is known of what %s cost: put explain before the command".formatted(id));
    }
    return explained.work().map(Work::reads).orElseThrow();
  }

  private static void cannotTell(String reason) {
    throw new NotMetException("cannot say how many rows were read: " + reason);
  }
}
