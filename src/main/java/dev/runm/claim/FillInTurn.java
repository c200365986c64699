package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Working;
import dev.runm.session.RunningStatement;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Executes claims that several providers meet together, one after another: which providers go
 * together is searched for, so that whole claims are all that can be counted.
 */
@Component
class FillInTurn {
  /** So many claims are drawn from, or one for each provider where there are more of those. */
  private static final int FEWEST_PROPOSED = 1_000;

  private static final int MOST_PROPOSED = 10_000;

  private final ClaimExecutor executor;
  private final FillRuns runs;
  private final RunningStatement running;

  FillInTurn(ClaimExecutor executor, FillRuns runs, RunningStatement running) {
    this.executor = executor;
    this.runs = runs;
    this.running = running;
  }

  /**
   * Executes claims until the target is reached or none fits, adding each to {@code written}.
   *
   * @throws NoRoomException if none was executed and none fits
   * @throws StoppedException if the user stops it, saying how many claims are executed
   */
  FillWritten write(
      ClaimRequest request,
      FillSurvey survey,
      FillTarget target,
      long seed,
      FillWritten written,
      Working working) {
    if (target.reached()) {
      return written;
    }
    working.next("claiming", "claims", expected(request, survey, target));
    int proposed = Math.max(FEWEST_PROPOSED, Math.min(MOST_PROPOSED, survey.providers()));
    ClaimSupply claims = executor.supplyAtRandom(request, seed, proposed);
    int run = runs.freeFrom(1);
    int taken = 0;
    while (!target.reached()) {
      if (running.cancelled()) {
        throw written.stopped(null);
      }
      try {
        Claim claim =
            executor.executeFirst(claims, request.window(), claimant(run, written.consumers()));
        written.add(claim, FillRuns.prefix(run));
        for (ClaimItem item : claim.items()) {
          target.use(survey.resourceTypes().indexOf(item.resourceType()), item.used());
        }
        working.advance(written.claims());
      } catch (NameTakenException others) {
        taken++;
        if (taken == FillRuns.MOST) {
          throw others;
        }
        run = runs.freeFrom(run + 1);
      } catch (NoRoomException full) {
        if (written.claims() == 0) {
          throw full;
        }
        return written;
      }
    }
    return written;
  }

  private static Claimant claimant(int run, long before) {
    return Claimant.of(FillRuns.name(run), null, null, null).numbered(Math.toIntExact(before + 1));
  }

  /** Returns how many claims there will be; 0 where nobody knows. */
  private static long expected(ClaimRequest request, FillSurvey survey, FillTarget target) {
    if (!request.hasFixedAmounts()) {
      return 0;
    }
    BigInteger[] amounts = new BigInteger[survey.resourceTypes().size()];
    Arrays.fill(amounts, BigInteger.ZERO);
    request
        .resources()
        .forEach(
            resource -> {
              int i = survey.resourceTypes().indexOf(resource.resourceType());
              amounts[i] = amounts[i].add(resource.max());
            });
    return target
        .claimsLeft(List.of(amounts), 1)
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }
}
