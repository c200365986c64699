package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.search.Selection;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Executes many claims for a request in turn, each for a new consumer in a transaction. */
@Component
class CountedClaims {
  private static final int MOST_PROPOSED = 1000;

  private final ClaimExecutor executor;
  private final RunningStatement running;
  private final Screen screen;
  private final Session session;

  CountedClaims(ClaimExecutor executor, RunningStatement running, Screen screen, Session session) {
    this.session = session;
    this.executor = executor;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Executes {@code count} claims for consumers that are numbered from 1, or as many as there is
   * room for.
   *
   * @throws StoppedException if the user stops it, saying how many are done
   * @throws UserException if something else than room is wrong
   */
  CountOutcome execute(ClaimRequest request, Selection selection, Claimant claimant, int count) {
    return session.inTransactions(() -> inTurn(request, selection, claimant, count));
  }

  private CountOutcome inTurn(
      ClaimRequest request, Selection selection, Claimant claimant, int count) {
    long start = System.nanoTime();
    ClaimSupply claims = executor.supplyInTurn(request, selection, Math.min(count, MOST_PROPOSED));
    Map<String, Integer> refused = new LinkedHashMap<>();
    Set<Integer> providers = new HashSet<>();
    int executed = 0;
    try (Working working = screen.steps().working("claiming", "claims", count)) {
      for (int number = 1; number <= count && !running.cancelled(); number++) {
        try {
          Claim claim = executor.executeFirst(claims, request.window(), claimant.numbered(number));
          claim.items().forEach(item -> providers.add(item.providerId()));
          working.advance(++executed);
        } catch (NoRoomException full) {
          refused.merge("no provider meets the request", count - number + 1, Integer::sum);
          break;
        } catch (ClaimRejectedException rejected) {
          refused.merge(rejected.getMessage(), 1, Integer::sum);
        }
      }
    } catch (RuntimeException failure) {
      throw running.cancelled() ? stopped(executed, count, failure) : after(executed, failure);
    }
    if (running.cancelled()) {
      throw stopped(executed, count, null);
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new CountOutcome(count, executed, refused, providers.size(), elapsed);
  }

  private StoppedException stopped(int executed, int count, Throwable cause) {
    if (session.isInTransaction()) {
      return StoppedException.undone(cause);
    }
    return new StoppedException(
        "%s of %s executed".formatted(Figures.count(executed), Figures.count(count, "claims")),
        cause);
  }

  /** What was executed before something went wrong stays, so it is said. */
  private RuntimeException after(int executed, RuntimeException failure) {
    return executed == 0 || session.isInTransaction()
        ? failure
        : BrokenOffException.of(failure, executed, "");
  }
}
