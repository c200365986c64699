package dev.runm.explain;

import dev.runm.judge.Work;
import dev.runm.session.ReloadableMappers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the server what the statement cost that ran last on a connection. It runs in the midst of a
 * mapper's statement, where MyBatis runs no other: so it takes the SQL from the mapper and sends it
 * by itself.
 */
@Component
class WorkMeter {
  private static final String QUESTION = "dev.runm.explain.PlanMapper.lastWork";

  private final ObjectProvider<ReloadableMappers> mappers;

  WorkMeter(ObjectProvider<ReloadableMappers> mappers) {
    this.mappers = mappers;
  }

  /** Returns what it cost; nothing where the server does not tell. */
  Optional<Work> lastStatement(Connection connection) {
    String sql = question();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet answer = statement.executeQuery()) {
      return answer.next() ? Optional.of(work(answer)) : Optional.empty();
    } catch (SQLException notTold) {
      return Optional.empty();
    }
  }

  private String question() {
    return mappers
        .getObject()
        .getConfiguration()
        .getMappedStatement(QUESTION)
        .getBoundSql(null)
        .getSql();
  }

  private static Work work(ResultSet answer) throws SQLException {
    return new Work(
        answer.getLong("examined"),
        answer.getLong("returned"),
        answer.getLong("temporary_tables"),
        answer.getLong("temporary_tables_on_disk"),
        answer.getLong("sorted_rows"),
        answer.getLong("sort_passes"),
        Duration.ofNanos(answer.getLong("picoseconds") / 1_000));
  }
}
