package dev.runm.locks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A wait that may go on. */
final class SeenWait {
  /** Asked for its plan, a statement may wait in its stead, for the same lock. */
  private static final Pattern EXPLAIN =
      Pattern.compile("^EXPLAIN\\s+(?:ANALYZE\\s+)?FORMAT=\\w+\\s+");

  private final LockWait first;
  private final long start = System.nanoTime();
  private long last = start;

  private SeenWait(LockWait first) {
    this.first = first;
  }

  static SeenWait of(ResultSet row) throws SQLException {
    long millis = row.getLong("holder_millis");
    Optional<Duration> open =
        row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    Holder holder =
        new Holder(
            row.getLong("holder_id"),
            String.valueOf(row.getString("holder_account")),
            Optional.ofNullable(row.getString("holder_statement")).map(SeenWait::oneLine),
            row.getBoolean("holder_idle"),
            open);
    String waiting = oneLine(String.valueOf(row.getString("waiting_statement")));
    String statement = EXPLAIN.matcher(waiting).replaceFirst("");
    return new SeenWait(
        new LockWait(lock(row), row.getString("held_mode"), holder, statement, Duration.ZERO));
  }

  static HeldLock lock(ResultSet row) throws SQLException {
    return new HeldLock(
        row.getString("table_name"),
        row.getString("index_name"),
        row.getString("lock_type"),
        row.getString("lock_mode"),
        row.getString("lock_data"));
  }

  private static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }

  void again() {
    last = System.nanoTime();
  }

  /** Returns the wait as long as it was seen. */
  LockWait told() {
    Duration waited = Duration.ofNanos(last - start);
    return new LockWait(
        first.wanted(), first.heldMode(), first.holder().after(waited), first.statement(), waited);
  }
}
