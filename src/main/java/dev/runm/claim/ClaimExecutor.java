package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.model.Window;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Executes the first of several claims that still fits, trying again where a race was lost. */
@Component
class ClaimExecutor {
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE_MILLIS = 5;

  private final ClaimTransaction transaction;

  ClaimExecutor(ClaimTransaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Returns the claim that was executed.
   *
   * @throws ClaimRejectedException what was wrong with the last one, if none could be executed
   */
  Claim executeFirst(List<Claim> claims, Window window, String consumer) {
    UserException last = null;
    for (Claim claim : claims) {
      try {
        execute(claim, window, consumer);
        return claim;
      } catch (ClaimRejectedException rejected) {
        last = rejected;
      }
    }
    throw last;
  }

  private void execute(Claim claim, Window window, String consumer) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.execute(claim, window, consumer);
        return;
      } catch (ClaimRejectedException rejected) {
        if (!rejected.kind().isLostRace() || attempt == TRIES) {
          throw rejected;
        }
      } catch (DuplicateKeyException taken) {
        if (attempt > 1) {
          throw new UserException(
              "the name %s is taken by something that is no consumer: name another one"
                  .formatted(consumer),
              taken);
        }
      } catch (PessimisticLockingFailureException lost) {
        if (attempt == TRIES) {
          throw new ClaimRejectedException(
              ClaimRejectedException.Kind.GENERATION_CONFLICT,
              "other sessions kept changing the same rows, %d tries".formatted(TRIES));
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
