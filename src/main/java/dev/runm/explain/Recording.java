package dev.runm.explain;

import dev.runm.judge.Work;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes known of one statement while it is sent and run. */
final class Recording {
  private final String id;
  private final String sql;
  private final BoundStatement statement;
  private final List<Object> parameters;
  private final Map<Question, String> answers = new EnumMap<>(Question.class);
  private String plan = "";
  private List<String> warnings = List.of();
  private Optional<Work> work = Optional.empty();
  private Duration elapsed = Duration.ZERO;

  private Recording(String id, String sql, BoundStatement statement, List<Object> parameters) {
    this.id = id;
    this.sql = sql;
    this.statement = statement;
    this.parameters = new ArrayList<>(parameters);
  }

  /** Asks for the plan of a statement, if such a statement has one, and whatever else is wanted. */
  static Recording of(String id, String sql, BoundStatement statement, Depth depth)
      throws SQLException {
    if (StatementKind.of(id, sql) != StatementKind.EXPLAINED) {
      return new Recording(id, sql, statement, statement.parameters());
    }
    BoundStatement.Answer plan = statement.ask(Question.PLAN.words());
    Recording recording = new Recording(id, sql, statement, statement.parameters());
    recording.plan = plan.text();
    recording.warnings = plan.warnings();
    for (Question question : depth.questions()) {
      recording.answers.put(question, statement.ask(question.words()).text());
    }
    return recording;
  }

  /** Takes note of a run that ended well. */
  void ran(Duration time, Optional<Work> cost) {
    elapsed = time;
    work = cost;
  }

  BoundStatement statement() {
    return statement;
  }

  CapturedStatement captured() {
    return new CapturedStatement(
        id, sql, parameters, plan, warnings, Map.copyOf(answers), work, elapsed);
  }
}
