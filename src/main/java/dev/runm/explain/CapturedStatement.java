package dev.runm.explain;

import dev.runm.judge.Outcome;
import dev.runm.judge.Work;
import dev.runm.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that a command sent, and what the server said of it.
 *
 * @param id mapper and statement, such as {@code ProviderMapper.findProviders}
 * @param sql as it was sent, with {@code ?} for each parameter, but for blanks that the layout of a
 *     mapper leaves
 * @param plan what EXPLAIN FORMAT=JSON answered just before the statement ran; empty where MySQL
 *     explains no such statement
 * @param warnings what the server said beside the plan, each behind its number
 * @param answers what else the server was asked about the statement, in its own words
 * @param run what is known of the run
 * @param trace what the optimizer considered, if that was wanted
 */
public record CapturedStatement(
    String id,
    String sql,
    List<Object> parameters,
    String plan,
    List<String> warnings,
    Map<Question, String> answers,
    Run run,
    Optional<Trace> trace) {
  /** A statement of whose run only the work and the time are known. */
  public CapturedStatement(
      String id,
      String sql,
      List<Object> parameters,
      String plan,
      List<String> warnings,
      Map<Question, String> answers,
      Optional<Work> work,
      Duration elapsed) {
    this(
        id,
        sql,
        parameters,
        plan,
        warnings,
        answers,
        new Run(work, Optional.empty(), Run.Source.EVENTS, elapsed, Duration.ZERO),
        Optional.empty());
  }

  /** Returns what the run cost, if it is known. */
  public Optional<Work> work() {
    return run.work();
  }

  /** Whether rows were read that {@link #work} leaves out, as nobody counted them. */
  public boolean hidesReads() {
    return HiddenReads.in(plan) && work().filter(told -> told.calls().isEmpty()).isPresent();
  }

  /** Returns how long the run took, from here. */
  public Duration elapsed() {
    return run.elapsed();
  }

  /** Whether the statement ran to its end and made rows, as far as it is known. */
  boolean inserted() {
    return StatementKind.inserts(sql)
        && !elapsed().isZero()
        && work().map(told -> told.returned() > 0).orElse(true);
  }

  /** Whether the statement changes rows, of which it returns none. */
  public boolean writes() {
    return StatementKind.writes(sql, plan);
  }

  /** Returns what became of the rows that it ended with. */
  Outcome outcome() {
    if (StatementKind.updates(sql, plan)) {
      return Outcome.MATCHED;
    }
    return writes() ? Outcome.CHANGED : Outcome.RETURNED;
  }
}
