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

  /** Few enough that others hardly change the provider of one meanwhile. */
  private static final int READ_AT_ONCE = 32;

  private final ClaimProposer proposer;
  private final ClaimTransaction transaction;
  private final ClaimMapper mapper;
  private final RaceRetry retry;
  private final Session session;

  ClaimExecutor(
      ClaimProposer proposer,
      ClaimTransaction transaction,
      ClaimMapper mapper,
      RaceRetry retry,
      Session session) {
    this.proposer = proposer;
    this.transaction = transaction;
    this.mapper = mapper;
    this.retry = retry;
    this.session = session;
  }

  /** Returns claims for the request, so many at a time, of which one is to be executed. */
  ClaimSupply supply(ClaimRequest request, Selection selection, int limit) {
    return supply(request, selection, limit, 1);
  }

  /** Returns claims for the request, so many at a time, which are to be executed in turn. */
  ClaimSupply supplyInTurn(ClaimRequest request, Selection selection, int limit) {
    return supply(request, selection, limit, READ_AT_ONCE);
  }

  private ClaimSupply supply(ClaimRequest request, Selection selection, int limit, int readAtOnce) {
    return new ClaimSupply(
        () -> proposer.propose(request, selection, limit).claims(),
        request,
        selection.order(),
        searches(),
        new StatesAhead(mapper, request.window(), readAtOnce),
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
        new StatesAhead(mapper, request.window(), 1),
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
        retry.untilWon(
            claim.providers(),
            () -> transaction.execute(claim, window, claimant, () -> claims.states(claim)));
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
