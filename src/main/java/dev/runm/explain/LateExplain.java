package dev.runm.explain;

import dev.runm.error.UserException;
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

  /**
   * Returns the statements with the plans that they would get now.
   *
   * @param failures takes why there is no plan of a statement that had one
   */
  List<CapturedStatement> explained(List<NotedStatement> statements, List<String> failures) {
    settle();
    List<CapturedStatement> explained = new ArrayList<>();
    for (NotedStatement noted : statements) {
      try {
        explained.add(explained(noted));
      } catch (SQLException failure) {
        if (running.cancelled()) {
          throw new UserException("cancelled", failure);
        }
        explained.add(captured(noted, "", List.of()));
        failures.add(
            "there is no plan any more of statement %d, %s: %s; put explain before the command"
                .formatted(explained.size(), noted.id(), failure.getMessage()));
      }
    }
    return explained;
  }

  private void settle() {
    try {
      version.settle(session.connection());
    } catch (SQLException lost) {
      throw new IllegalStateException(lost);
    }
  }

  private CapturedStatement explained(NotedStatement noted) throws SQLException {
    if (!StatementKind.isExplained(noted.sql())) {
      return captured(noted, "", List.of());
    }
    String question = Question.PLAN.words() + " " + noted.sql();
    List<String> warnings = new ArrayList<>();
    try (PreparedStatement statement = session.connection().prepareStatement(question)) {
      for (int i = 0; i < noted.parameters().size(); i++) {
        statement.setObject(i + 1, noted.parameters().get(i));
      }
      String plan = running.during(statement, () -> answer(statement));
      BoundStatement.addWarnings(statement, warnings);
      return captured(noted, plan, warnings);
    }
  }

  private static CapturedStatement captured(
      NotedStatement noted, String plan, List<String> warnings) {
    return new CapturedStatement(
        noted.id(),
        CapturingInterceptor.trimmed(noted.sql()),
        noted.parameters(),
        plan,
        warnings,
        Map.of(),
        noted.work().map(work -> HiddenReads.known(work, plan)),
        noted.elapsed());
  }

  private static String answer(PreparedStatement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery()) {
      return answer.next() ? answer.getString(1) : "";
    }
  }
}
