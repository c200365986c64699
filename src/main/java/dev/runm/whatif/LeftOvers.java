package dev.runm.whatif;

import dev.runm.output.Screen;
import dev.runm.session.Quoted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Drops indexes that sessions have added to try them, and could not drop before they died. */
@Component
class LeftOvers {
  private static final Logger log = LoggerFactory.getLogger(LeftOvers.class);
  private static final long PATIENCE_SECONDS = 2;

  private final WhatIfStatements statements;
  private final Screen screen;

  LeftOvers(WhatIfStatements statements, Screen screen) {
    this.statements = statements;
    this.screen = screen;
  }

  /** Drops them in all schemas; what fails is only said, since nobody waits for it. */
  void drop(Connection connection) {
    try {
      List<LeftOver> found =
          statements.rows(connection, "leftOvers", Map.of()).stream()
              .map(row -> new LeftOver(row.get(0), row.get(1), row.get(2), row.get(3)))
              .toList();
      if (!found.isEmpty()) {
        drop(connection, found);
      }
    } catch (SQLException failure) {
      log.warn("Cannot look for indexes that are left over", failure);
    }
  }

  private void drop(Connection connection, List<LeftOver> found) throws SQLException {
    long before = Long.parseLong(statements.rows(connection, "session", Map.of()).get(0).get(0));
    waitForLocks(connection, PATIENCE_SECONDS);
    try {
      for (LeftOver index : found) {
        drop(connection, index);
      }
    } finally {
      waitForLocks(connection, before);
    }
  }

  /** Whoever holds the lock of the session that died is the one to drop its indexes. */
  private void drop(Connection connection, LeftOver index) throws SQLException {
    Map<String, Object> token = Map.of("token", index.token(), "seconds", 0);
    if (statements.number(connection, "lockToken", token) != 1) {
      return;
    }
    try {
      statements.run(connection, "drop", names(index.index(), index.schema(), index.table()));
      screen.notice(
          "dropped index %s: whatif had added it in a session that died".formatted(index.words()));
    } catch (SQLException failure) {
      screen.notice(
          "index %s is left over from whatif in a session that died, and could not be dropped: %s"
              .formatted(index.words(), failure.getMessage()));
    } finally {
      statements.number(connection, "unlockToken", token);
    }
  }

  private void waitForLocks(Connection connection, long seconds) throws SQLException {
    statements.run(connection, "waitForLocks", Map.of("seconds", seconds));
  }

  /** Returns the parameters of the statement that drops an index. */
  static Map<String, Object> names(String index, String schema, String table) {
    return Map.of(
        "index", Quoted.name(index), "schema", Quoted.name(schema), "table", Quoted.name(table));
  }
}
