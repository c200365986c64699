package dev.runm.explain;

import dev.runm.judge.Work;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.RunningStatement;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the server what statements cost that ran on a connection. It runs in the midst of a mapper's
 * statement, where MyBatis runs no other: so it takes the SQL from the mapper and sends it by
 * itself.
 */
@Component
class WorkMeter {
  /** Takes what is wanted from a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final ObjectProvider<ReloadableMappers> mappers;
  private final RunningStatement running;
  private WeakReference<Connection> asked = new WeakReference<>(null);
  private boolean tells;

  WorkMeter(ObjectProvider<ReloadableMappers> mappers, RunningStatement running) {
    this.running = running;
    this.mappers = mappers;
  }

  /**
   * Whether the server keeps a record of the statements of this connection, and shows it: then it
   * has a new one after each question.
   */
  boolean tells(Connection connection) {
    if (asked.get() != connection) {
      Optional<Long> first = ask(connection, 0, WorkMeter::number);
      Optional<Long> second = ask(connection, 0, WorkMeter::number);
      tells = first.isPresent() && !first.equals(second);
      asked = new WeakReference<>(connection);
    }
    return tells;
  }

  /** Asks anew whether the server tells, since somebody may have turned that on or off. */
  void askAgain() {
    asked.clear();
  }

  /** Returns what the last statement cost; nothing where the server does not tell. */
  Optional<Work> lastStatement(Connection connection) {
    return statementBefore(connection, 0);
  }

  /**
   * Returns what an earlier statement cost; nothing where the server does not tell.
   *
   * @param before how many statements were sent since
   */
  Optional<Work> statementBefore(Connection connection, int before) {
    return ask(connection, before, WorkMeter::work);
  }

  private <T> Optional<T> ask(Connection connection, int before, Reader<T> reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql("lastWork"))) {
      statement.setInt(1, before);
      try (ResultSet answer = running.during(statement, statement::executeQuery)) {
        return answer.next() ? Optional.of(reader.read(answer)) : Optional.empty();
      }
    } catch (SQLException notTold) {
      return Optional.empty();
    }
  }

  /** Returns what the session's status counts, which does not count this question. */
  Map<String, Long> status(Connection connection) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql("status"));
        ResultSet answer = running.during(statement, statement::executeQuery)) {
      while (answer.next()) {
        counts.put(answer.getString(1), answer.getLong(2));
      }
    }
    return counts;
  }

  /** Returns how many rows the last statement returned, which is no call of the storage engine. */
  long foundRows(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql("foundRows"));
        ResultSet answer = running.during(statement, statement::executeQuery)) {
      return answer.next() ? answer.getLong(1) : 0;
    }
  }

  private String sql(String id) {
    return mappers
        .getObject()
        .getConfiguration()
        .getMappedStatement(PlanMapper.class.getName() + "." + id)
        .getBoundSql(Map.of("before", 0))
        .getSql();
  }

  private static long number(ResultSet answer) throws SQLException {
    return answer.getLong("number");
  }

  private static Work work(ResultSet answer) throws SQLException {
    return new Work(
        answer.getLong("examined"),
        OptionalLong.empty(),
        answer.getLong("returned"),
        answer.getLong("temporary_tables"),
        answer.getLong("temporary_tables_on_disk"),
        answer.getLong("sorted_rows"),
        answer.getLong("sort_passes"),
        Duration.ofNanos(answer.getLong("picoseconds") / 1_000),
        answer.getBoolean("nests"));
  }
}
