package dev.runm.scale;

import dev.runm.output.Screen;
import dev.runm.rows.SqlFailure;
import dev.runm.session.Quoted;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Drops schemas that runm made; where another session uses one, it waits a little and not more. */
@Component
class SchemaDrop {
  /** Other sessions wait behind a change that waits, so it does not wait for long. */
  static final long PATIENCE_SECONDS = 5;

  private final ScaleMapper mapper;
  private final Screen screen;

  SchemaDrop(ScaleMapper mapper, Screen screen) {
    this.mapper = mapper;
    this.screen = screen;
  }

  /**
   * Drops a schema.
   *
   * @throws DataAccessException if it is in use, or the account may not
   */
  void drop(String schema) {
    patiently(() -> mapper.drop(Quoted.name(schema)));
  }

  /** Drops a schema that somebody has left. */
  void dropLeftBehind(String schema) {
    try {
      drop(schema);
      screen.notice("dropped schema " + schema + ", which an earlier scale left behind");
    } catch (DataAccessException failure) {
      screen.notice(
          "schema %s, which an earlier scale left behind, could not be dropped: %s"
              .formatted(schema, answer(failure)));
    }
  }

  /**
   * Drops a schema where what was done in it matters more than that it is gone.
   *
   * @param otherwise what becomes of it if it cannot be dropped
   */
  void dropOrSay(String schema, String otherwise) {
    try {
      drop(schema);
    } catch (RuntimeException failure) {
      screen.notice(
          "schema %s is still there, %s: %s".formatted(schema, otherwise, answer(failure)));
    }
  }

  /** Does what waits for the locks of other sessions. */
  void patiently(Runnable change) {
    long before = mapper.lockWaitSeconds();
    mapper.waitForLocks(PATIENCE_SECONDS);
    try {
      change.run();
    } finally {
      mapper.waitForLocks(before);
    }
  }

  private static String answer(RuntimeException failure) {
    return SqlFailure.in(failure).map(SqlFailure::message).orElse("the connection failed");
  }
}
