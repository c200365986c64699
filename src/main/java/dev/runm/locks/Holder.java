package dev.runm.locks;

import java.time.Duration;
import java.util.Optional;

/**
 * Another session that holds what was wanted.
 *
 * @param connectionId what KILL takes
 * @param statement what it runs, or ran last, if this user may see it
 * @param idle whether it runs nothing, in an open transaction
 * @param transaction how long its transaction had been open when it was last seen, if told
 */
public record Holder(
    long connectionId,
    String account,
    Optional<String> statement,
    boolean idle,
    Optional<Duration> transaction) {
  /** Returns the same a while later. */
  Holder after(Duration more) {
    return new Holder(
        connectionId, account, statement, idle, transaction.map(open -> open.plus(more)));
  }
}
