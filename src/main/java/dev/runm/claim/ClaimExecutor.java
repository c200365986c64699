package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import dev.runm.search.Selection;
import dev.runm.session.Session;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Executes the first of several claims that still fits, trying again where a race was lost. */
@Component
class ClaimExecutor {
  private static final int SEARCHES = 3;

  private final ClaimProposer proposer;
  private final ClaimTransaction transaction;
  private final RaceRetry retry;
  private final Session session;

  ClaimExecutor(
      ClaimProposer proposer, ClaimTransaction transaction, RaceRetry retry, Session session) {
    this.proposer = proposer;
    this.transaction = transaction;
    this.retry = retry;
    this.session = session;
  }

  /** Returns claims for the request, so many at a time. */
  ClaimSupply supply(ClaimRequest request, Selection selection, int limit) {
    return new ClaimSupply(
        () -> proposer.propose(request, selection, limit).claims(),
        request,
        selection.order(),
        searches(),
        ready -> 0);
  }

  /**
   * Returns claims for the request that take something, so many at a time. Which is next is drawn
   * by the seed.
   */
  ClaimSupply supplyAtRandom(ClaimRequest request, long seed, int limit) {
    return new ClaimSupply(
        () ->
            proposer.propose(request, Selection.DEFAULT, limit).claims().stream()
                .filter(Claim::takesAny)
                .toList(),
        request,
        Selection.DEFAULT.order(),
        searches(),
        new Random(seed)::nextInt);
  }

  private int searches() {
    return session.isInTransaction() ? 1 : SEARCHES;
  }

  /**
   * Returns the claim that was executed.
   *
   * @throws NoRoomException if there is no claim left
   * @throws ClaimRejectedException what was wrong with the last one, if none could be executed
   */
  Claim executeFirst(ClaimSupply claims, Window window, Claimant claimant) {
    while (true) {
      Claim claim = claims.next();
      try {
        retry.untilWon(claim.providers(), () -> transaction.execute(claim, window, claimant));
        claims.executed(claim);
        return claim;
      } catch (ClaimRejectedException rejected) {
        if (!claims.hasMore()) {
          throw rejected;
        }
      }
    }
  }
}
