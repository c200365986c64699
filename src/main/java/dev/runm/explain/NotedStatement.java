package dev.runm.explain;

import dev.runm.judge.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A statement that was sent without asking for its plan.
 *
 * @param sql as it was sent, with {@code ?} for each parameter
 * @param work what it cost, where the server tells
 */
record NotedStatement(
    String id, String sql, List<Object> parameters, Duration elapsed, Optional<Work> work) {
  NotedStatement costing(Duration time, Optional<Work> cost) {
    return new NotedStatement(id, sql, parameters, time, cost);
  }
}
