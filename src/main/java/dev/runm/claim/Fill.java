package dev.runm.claim;

import dev.runm.claim.FillOutcome.Filled;
import dev.runm.claim.FillTransaction.Part;
import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.search.Selection;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the providers that meet a request to a given use of their capacity. */
@Component
class Fill {
  private static final int CONSUMERS_IN_TRANSACTION = 1_000;
  private static final int PROVIDERS_AT_ONCE = 1_000;

  private final ClaimProposer proposer;
  private final FillTransaction transaction;
  private final FillMapper mapper;
  private final Session session;
  private final RaceRetry retry;
  private final RunningStatement running;
  private final Screen screen;

  Fill(
      ClaimProposer proposer,
      FillTransaction transaction,
      FillMapper mapper,
      Session session,
      RaceRetry retry,
      RunningStatement running,
      Screen screen) {
    this.proposer = proposer;
    this.transaction = transaction;
    this.mapper = mapper;
    this.session = session;
    this.retry = retry;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Executes claims for new consumers until that share of the capacity is used.
   *
   * @param share from 0 to 1
   * @throws NoRoomException if no provider has room for a claim
   * @throws StoppedException if the user stops it, saying how many claims are executed
   */
  FillOutcome fill(ClaimRequest request, BigDecimal share, long seed) {
    check(request);
    long start = System.nanoTime();
    List<Claim> proposed = proposer.propose(request, Selection.DEFAULT, null).claims();
    if (proposed.isEmpty()) {
      throw new NoRoomException(request.name());
    }
    FillPlan plan =
        new FillPlan(stocks(request, proposed), request.groups().get(0).resources().size(), share);
    List<BigInteger> before = plan.used();
    Map<Stock, List<Integer>> drawn = plan.draw(seed);
    Written written = session.inTransactions(() -> write(request, drawn));
    List<Filled> resources = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      resources.add(
          new Filled(
              proposed.get(0).items().get(i).resourceType(),
              plan.capacity().get(i),
              before.get(i),
              before.get(i).add(written.used[i])));
    }
    return new FillOutcome(
        resources,
        proposed.size(),
        written.claims,
        written.consumers,
        written.consumers * (3L + before.size()),
        written.missed,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static void check(ClaimRequest request) {
    RequestGroup first = request.groups().get(0);
    boolean oneProvider = first.singleProvider() || first.resources().size() == 1;
    if (request.groups().size() > 1 || !oneProvider) {
      throw new UserException(
          "fill takes a claim of one request group that one provider meets, which %s is not: claim %s --execute --count N executes many"
              .formatted(request.name(), request.name()));
    }
  }

  private List<Stock> stocks(ClaimRequest request, List<Claim> proposed) {
    List<Stock> stocks = new ArrayList<>();
    for (int from = 0; from < proposed.size(); from += PROVIDERS_AT_ONCE) {
      int to = Math.min(proposed.size(), from + PROVIDERS_AT_ONCE);
      stocks.addAll(transaction.stocks(request, proposed.subList(from, to)));
    }
    return stocks;
  }

  /** What has been written so far. */
  private static final class Written {
    private final BigInteger[] used;
    private long claims;
    private long consumers;
    private long missed;

    Written(int resources) {
      used = new BigInteger[resources];
      java.util.Arrays.fill(used, BigInteger.ZERO);
    }

    void add(List<FilledClaim> rows, int planned) {
      int times = rows.stream().mapToInt(FilledClaim::times).sum();
      claims += times;
      consumers += rows.size();
      missed += planned - times;
      for (FilledClaim row : rows) {
        for (int i = 0; i < used.length; i++) {
          used[i] = used[i].add(row.items().get(i).used());
        }
      }
    }
  }

  private Written write(ClaimRequest request, Map<Stock, List<Integer>> drawn) {
    Written written = new Written(request.groups().get(0).resources().size());
    String prefix = freePrefix();
    long expected =
        drawn.values().stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
    try (Working working = screen.steps().working("filling", "claims", expected)) {
      for (List<Part> batch : batches(drawn)) {
        if (running.cancelled()) {
          throw stopped(written, null);
        }
        long number = written.consumers + 1;
        List<FilledClaim> rows =
            retry.untilWon(
                () ->
                    session.inTransaction(() -> transaction.write(request, batch, prefix, number)));
        written.add(rows, claims(batch));
        working.advance(written.claims);
      }
    } catch (RuntimeException failure) {
      throw running.cancelled() ? stopped(written, failure) : failure;
    }
    return written;
  }

  private static StoppedException stopped(Written written, Throwable cause) {
    return new StoppedException(
        "%s claims were executed".formatted(Figures.count(written.claims)), cause);
  }

  private static int claims(List<Part> batch) {
    return batch.stream().flatMap(part -> part.times().stream()).mapToInt(times -> times).sum();
  }

  /** Cuts the plan where a transaction becomes too long; a provider may be in several. */
  private static List<List<Part>> batches(Map<Stock, List<Integer>> drawn) {
    List<List<Part>> batches = new ArrayList<>();
    int room = 0;
    for (Map.Entry<Stock, List<Integer>> planned : drawn.entrySet()) {
      List<Integer> left = planned.getValue();
      while (!left.isEmpty()) {
        if (room == 0) {
          batches.add(new ArrayList<>());
          room = CONSUMERS_IN_TRANSACTION;
        }
        int count = Math.min(room, left.size());
        batches
            .get(batches.size() - 1)
            .add(new Part(planned.getKey().claim(), left.subList(0, count)));
        room -= count;
        left = left.subList(count, left.size());
      }
    }
    return batches;
  }

  /** Returns what no name of a consumer begins with yet. */
  private String freePrefix() {
    for (int run = 1; ; run++) {
      String prefix = "fill" + run + "-";
      String first = mapper.firstNameFrom(prefix);
      if (first == null || !first.startsWith(prefix)) {
        return prefix;
      }
    }
  }
}
