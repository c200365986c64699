package dev.runm.explain;

import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks for the plans of statements that ran before. */
@Component
class LateExplain {
  private final Session session;
  private final PlanVersion version;
  private final RunningStatement running;

  LateExplain(Session session, PlanVersion version, RunningStatement running) {
    this.running = running;
    this.session = session;
    this.version = version;
  }

  List<CapturedStatement> explained(List<NotedStatement> statements) {
    settle();
    return statements.stream().map(this::explained).toList();
  }

  private void settle() {
    try {
      version.settle(session.connection());
    } catch (SQLException lost) {
      throw new IllegalStateException(lost);
    }
  }

  /** A statement of which there is no plan, or no more, is one without a plan. */
  private CapturedStatement explained(NotedStatement noted) {
    String plan = "";
    List<String> warnings = new ArrayList<>();
    String question = Question.PLAN.words() + " " + noted.sql();
    if (StatementKind.isExplained(noted.sql())) {
      try (PreparedStatement statement = session.connection().prepareStatement(question)) {
        for (int i = 0; i < noted.parameters().size(); i++) {
          statement.setObject(i + 1, noted.parameters().get(i));
        }
        plan = running.during(statement, () -> answer(statement));
        BoundStatement.addWarnings(statement, warnings);
      } catch (SQLException notExplained) {
        plan = "";
      }
    }
    String known = plan;
    return new CapturedStatement(
        noted.id(),
        noted.sql(),
        noted.parameters(),
        plan,
        warnings,
        Map.of(),
        noted.work().map(work -> HiddenReads.known(work, known)),
        noted.elapsed());
  }

  private static String answer(PreparedStatement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery()) {
      return answer.next() ? answer.getString(1) : "";
    }
  }
}
