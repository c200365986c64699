package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
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
public class Fill {
  private final ProviderSearch search;
  private final FillBatches batches;
  private final FillInTurn inTurn;
  private final FillMapper mapper;
  private final Session session;
  private final RunningStatement running;
  private final Screen screen;

  Fill(
      ProviderSearch search,
      FillBatches batches,
      FillInTurn inTurn,
      FillMapper mapper,
      Session session,
      RunningStatement running,
      Screen screen) {
    this.search = search;
    this.batches = batches;
    this.inTurn = inTurn;
    this.mapper = mapper;
    this.session = session;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Executes claims for new consumers until that share of the capacity is used: the capacity of all
   * providers that meet the request whatever room they have, full ones included. Claims that one
   * provider meets are written in bulk, those of several one by one.
   *
   * @param share from 0 to 1
   * @throws NoRoomException if no provider meets the request, or none has room for it and less than
   *     the share is used
   * @throws ClaimRejectedException if others kept changing each provider that has room
   * @throws StoppedException if the user stops it, saying how many claims are executed
   * @throws BrokenOffException if it fails after claims were executed, saying the same
   */
  public FillOutcome fill(ClaimRequest request, BigDecimal share, long seed) {
    check(request);
    long start = System.nanoTime();
    FillSurvey survey = new FillSurvey(request);
    FillWritten written = new FillWritten();
    try (Working working = screen.steps().working("looking for providers", "providers", 0)) {
      look(request, survey, working);
      FillTarget target = new FillTarget(survey, share);
      if (survey.open().isEmpty() && !target.reached()) {
        throw new NoRoomException(request.name());
      }
      session.inTransactions(
          () ->
              request.isOfOneProvider()
                  ? batches.write(request, draw(survey, target, seed, working), written, working)
                  : inTurn.write(request, survey, target, seed, written, working));
      analyze(written, working);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return FillOutcome.of(survey, written, !target.reached(), elapsed);
    } catch (RuntimeException failure) {
      if (running.cancelled()) {
        throw session.isInTransaction()
            ? StoppedException.undone(failure)
            : written.stopped(failure);
      }
      throw session.isInTransaction() ? failure : brokenOff(written, failure);
    }
  }

  private static void check(ClaimRequest request) {
    if (request.resources().allMatch(resource -> resource.max().equals(BigInteger.ZERO))) {
      throw new UserException(
          "claim %s takes 0 of everything, which fills nothing: give a resource a larger max"
              .formatted(request.name()));
    }
  }

  private void look(ClaimRequest request, FillSurvey survey, Working working) {
    search.whateverRoom(
        request,
        (part, found) -> {
          stopIfCancelled();
          survey.add(part, found);
          working.advance(survey.providers());
        });
    stopIfCancelled();
  }

  private Map<Stock, List<Integer>> draw(
      FillSurvey survey, FillTarget target, long seed, Working working) {
    working.next("drawing providers", "consumers", 0);
    return new FillPlan(survey, target)
        .draw(
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
