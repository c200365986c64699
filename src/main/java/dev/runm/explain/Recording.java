package dev.runm.explain;

import dev.runm.session.RunningStatement;
import dev.runm.trace.OptimizerTrace;
import dev.runm.trace.Trace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.UncategorizedSQLException;

/** What becomes known of one statement while it is sent and run. */
final class Recording {
  /** What MySQL says of a statement that it cannot analyze. */
  private static final int NOT_SUPPORTED = 1235;

  private final String id;
  private final String sql;
  private final BoundStatement statement;
  private final RunningStatement running;
  private final List<Object> parameters = new ArrayList<>();
  private final Map<Question, String> answers = new EnumMap<>(Question.class);
  private String plan = "";
  private List<String> warnings = List.of();
  private Run run = Run.NONE;
  private Optional<Trace> trace = Optional.empty();

  private Recording(String id, String sql, BoundStatement statement, RunningStatement running) {
    this.running = running;
    this.id = id;
    this.sql = sql;
    this.statement = statement;
  }

  /** Asks for the plan of a statement, if such a statement has one, and whatever else is wanted. */
  static Recording of(
      String id,
      String sql,
      BoundStatement statement,
      RunningStatement running,
      Depth depth,
      OptimizerTrace optimizer)
      throws SQLException {
    long start = System.nanoTime();
    Recording recording = new Recording(id, sql, statement, running);
    if (StatementKind.of(id, sql) == StatementKind.EXPLAINED) {
      if (depth.traces()) {
        recording.trace = Optional.of(optimizer.during(() -> recording.asked()).trace());
      } else {
        recording.askPlan();
      }
      for (Question question : depth.questions()) {
        if (question != Question.ANALYZE) {
          recording.answers.put(question, statement.ask(question.words(), running).text());
        }
      }
    }
    recording.parameters.addAll(statement.parameters());
    recording.asking(start);
    return recording;
  }

  private void askPlan() throws SQLException {
    BoundStatement.Answer answer = statement.ask(Question.PLAN.words(), running);
    plan = answer.text();
    warnings = answer.warnings();
  }

  /** The same for those who run it between other things. */
  private Recording asked() {
    try {
      askPlan();
      return this;
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("explain", sql, failure);
    }
  }

  /**
   * Takes note of a run that ended well, and asks what is asked of statements that ran. The answer
   * comes from another run, so it is asked only of statements that have a plan and change nothing.
   */
  void ran(Run counted, Depth depth) throws SQLException {
    run =
        (depth.analyzes() ? counted : counted.withoutHandlers())
            .readingAsIn(plan)
            .taking(run.asked());
    if (depth.analyzes() && !plan.isEmpty() && !StatementKind.writes(sql, plan)) {
      analyze();
    }
  }

  private void analyze() throws SQLException {
    try {
      answers.put(Question.ANALYZE, statement.ask(Question.ANALYZE.words(), running).text());
    } catch (SQLException refused) {
      if (refused.getErrorCode() != NOT_SUPPORTED) {
        throw refused;
      }
    }
  }

  /** Takes note that something was asked beside the statement since a time of this machine. */
  void asking(long start) {
    asking(start, System.nanoTime());
  }

  void asking(long start, long end) {
    run = run.taking(Duration.ofNanos(end - start));
  }

  /** Returns how long the run took, and what was asked beside it. */
  Duration took() {
    return run.elapsed().plus(run.asked());
  }

  /** Whether the rows that the server says it examined are not all. */
  boolean hidesReads() {
    return HiddenReads.in(plan);
  }

  BoundStatement statement() {
    return statement;
  }

  CapturedStatement captured() {
    return new CapturedStatement(
        id, sql, parameters, plan, warnings, Map.copyOf(answers), run, trace);
  }
}
