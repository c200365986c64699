package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs a transaction again where it lost a race against another session: a generation was raised, a
 * lock did not come in time, or a deadlock made it the victim.
 */
@Component
class RaceRetry {
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE_MILLIS = 5;

  private final Session session;
  private final RunningStatement running;

  RaceRetry(Session session, RunningStatement running) {
    this.session = session;
    this.running = running;
  }

  /**
   * Returns the result of {@code transaction}, run until it wins, a bounded number of times. Once
   * only where a transaction is open around it: there it would read the same snapshot each time.
   *
   * @throws ClaimRejectedException if it lost each time
   */
  <T> T untilWon(Supplier<T> transaction) {
    return untilWon("the same providers", transaction);
  }

  /**
   * The same, saying what it is that others did not let go.
   *
   * @param rows whose rows the transaction locks, such as the names of providers
   */
  <T> T untilWon(String rows, Supplier<T> transaction) {
    boolean once = session.isInTransaction();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (ClaimRejectedException rejected) {
        if (!rejected.kind().isLostRace() || once || attempt == TRIES || running.cancelled()) {
          throw rejected;
        }
      } catch (PessimisticLockingFailureException lost) {
        if (once || running.cancelled()) {
          throw lost;
        }
        if (attempt == TRIES) {
          throw new ClaimRejectedException(
              ClaimRejectedException.Kind.LOCK_CONFLICT,
              "other sessions kept rows of %s locked, %d tries".formatted(rows, TRIES));
        }
      }
      pause(attempt);
    }
  }

  /** Waits longer after each try, and never as long as the next session does. */
  private static void pause(int attempt) {
    long most = FIRST_PAUSE_MILLIS << attempt;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted", stop);
    }
  }
}
