package dev.runm.explain;

import dev.runm.judge.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts one run of a statement, from just before to just after. */
final class Gauge {
  private final WorkMeter meter;
  private final Connection connection;
  private final boolean told;
  private final Optional<Map<String, Long>> before;

  private Gauge(
      WorkMeter meter, Connection connection, boolean told, Optional<Map<String, Long>> before) {
    this.meter = meter;
    this.connection = connection;
    this.told = told;
    this.before = before;
  }

  /** Looks at the session's status if that is wanted, or if the server tells nothing else. */
  static Gauge start(WorkMeter meter, Connection connection, boolean wanted) throws SQLException {
    boolean told = meter.tells(connection);
    boolean looks = wanted || !told;
    return new Gauge(
        meter, connection, told, looks ? Optional.of(meter.status(connection)) : Optional.empty());
  }

  /**
   * Returns what was counted since.
   *
   * @param result what the run gave MyBatis: rows, or the number of rows changed
   */
  Run stop(Object result, Duration elapsed) throws SQLException {
    if (before.isEmpty()) {
      return new Run(
          meter.lastStatement(connection),
          Optional.empty(),
          Run.Source.EVENTS,
          elapsed,
          Duration.ZERO);
    }
    long rows = told ? 0 : rows(result);
    Map<String, Long> after = meter.status(connection);
    Handlers handlers = Handlers.between(before.get(), after);
    Optional<Work> work =
        told
            ? meter.statementBefore(connection, 1).map(seen -> seen.calling(handlers.reads()))
            : Optional.of(work(before.get(), after, handlers.reads(), rows, elapsed));
    return new Run(
        work,
        Optional.of(handlers),
        told ? Run.Source.EVENTS : Run.Source.STATUS,
        elapsed,
        Duration.ZERO);
  }

  private static Work work(
      Map<String, Long> before,
      Map<String, Long> after,
      long examined,
      long returned,
      Duration elapsed) {
    return new Work(
        examined,
        OptionalLong.of(examined),
        returned,
        more(before, after, "Created_tmp_tables"),
        more(before, after, "Created_tmp_disk_tables"),
        more(before, after, "Sort_rows"),
        more(before, after, "Sort_merge_passes"),
        elapsed,
        false);
  }

  private static long more(Map<String, Long> before, Map<String, Long> after, String name) {
    return after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
  }

  /** Rows that are handed out one by one are not in the result, but the server knows. */
  private long rows(Object result) throws SQLException {
    return result instanceof Number changed
        ? Math.max(0, changed.longValue())
        : meter.foundRows(connection);
  }
}
