package dev.runm.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The user's transaction as it stands.
 *
 * @param isolation as it was asked for, else the session's
 * @param age how long ago it was begun
 * @param rows how many rows were changed and not undone since
 * @param writers the commands that changed them, in their order
 * @param savepoints their names, the oldest first
 */
public record TransactionState(
    Optional<Isolation> isolation,
    boolean readOnly,
    Duration age,
    long rows,
    List<String> writers,
    List<String> savepoints) {

  /** Returns in a few words what would be lost with it: {@code 3 rows changed by claim, fill}. */
  public String contents() {
    if (rows == 0) {
      return "no changes";
    }
    String changed = rows == 1 ? "1 row" : "%,d rows".formatted(rows);
    String by = writers.isEmpty() ? "" : " by " + String.join(", ", writers);
    return "%s changed%s".formatted(changed, by);
  }
}
