package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.search.ProviderSearch;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the providers that meet a request to a given use of their capacity. */
@Component
class Fill {
  private final ProviderSearch search;
  private final FillBatches batches;
  private final FillMapper mapper;
  private final Session session;
  private final RunningStatement running;
  private final Screen screen;

  Fill(
      ProviderSearch search,
      FillBatches batches,
      FillMapper mapper,
      Session session,
      RunningStatement running,
      Screen screen) {
    this.search = search;
    this.batches = batches;
    this.mapper = mapper;
    this.session = session;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Executes claims for new consumers until that share of the capacity is used: the capacity of all
   * providers that meet the request whatever room they have, full ones included.
   *
   * @param share from 0 to 1
   * @throws NoRoomException if no provider meets the request, or none has room for it and less than
   *     the share is used
   * @throws StoppedException if the user stops it, saying how many claims are executed
   * @throws BrokenOffException if it fails after claims were executed, saying the same
   */
  FillOutcome fill(ClaimRequest request, BigDecimal share, long seed) {
    RequestGroup group = check(request);
    long start = System.nanoTime();
    FillSurvey survey = new FillSurvey(group);
    FillWritten written = new FillWritten(group.resources().size());
    try (Working working = screen.steps().working("looking for providers", "providers", 0)) {
      look(request, survey, working);
      FillPlan plan = new FillPlan(survey, share);
      if (survey.open().isEmpty() && !plan.reached()) {
        throw new NoRoomException(request.name());
      }
      Map<Stock, List<Integer>> drawn = draw(plan, seed, working);
      session.inTransactions(() -> batches.write(request, drawn, written, working));
      analyze(written, working);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return FillOutcome.of(survey, written, !plan.reached(), elapsed);
    } catch (RuntimeException failure) {
      if (running.cancelled()) {
        throw written.stopped(failure);
      }
      throw session.isInTransaction() ? failure : brokenOff(written, failure);
    }
  }

  private static RequestGroup check(ClaimRequest request) {
    RequestGroup first = request.groups().get(0);
    boolean oneProvider = first.singleProvider() || first.resources().size() == 1;
    if (request.groups().size() > 1 || !oneProvider) {
      throw new UserException(
          "fill takes a claim of one request group that one provider meets, which %s is not: claim %s --execute --count N executes many"
              .formatted(request.name(), request.name()));
    }
    if (first.resources().stream().allMatch(resource -> resource.max().equals(BigInteger.ZERO))) {
      throw new UserException(
          "claim %s takes 0 of everything, which fills nothing: give a resource a larger max"
              .formatted(request.name()));
    }
    return first;
  }

  private void look(ClaimRequest request, FillSurvey survey, Working working) {
    search.whateverRoom(
        request,
        found -> {
          stopIfCancelled();
          survey.add(found);
          working.advance(survey.providers());
        });
    stopIfCancelled();
  }

  private Map<Stock, List<Integer>> draw(FillPlan plan, long seed, Working working) {
    working.next("drawing providers", "consumers", 0);
    return plan.draw(
        seed,
        consumers -> {
          stopIfCancelled();
          working.advance(consumers);
        });
  }

  /** What is committed stays, so it is said, and counts for the optimizer too. */
  private RuntimeException brokenOff(FillWritten written, RuntimeException failure) {
    try {
      if (written.claims() > 0) {
        mapper.analyze();
      }
    } catch (RuntimeException another) {
      failure.addSuppressed(another);
    }
    return written.brokenOff(failure);
  }

  /** The optimizer's statistics are of the tables as they were. ANALYZE commits what is open. */
  private void analyze(FillWritten written, Working working) {
    if (written.claims() > 0 && !session.isInTransaction()) {
      working.next("analyzing tables", "claims", 0);
      mapper.analyze();
    }
  }

  private void stopIfCancelled() {
    if (running.cancelled()) {
      throw new StoppedException("", null);
    }
  }
}
