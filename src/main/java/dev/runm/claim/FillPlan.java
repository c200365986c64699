package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.output.Figures;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * How many claims each provider is to hold. Providers are drawn at random, one for each claim,
 * until of one resource type that share of the capacity of all that meet the request is used, full
 * ones included.
 */
final class FillPlan {
  /** About so many consumers come to a provider, or fewer where no more claims are needed. */
  private static final int CONSUMERS_OF_A_PROVIDER = 13;

  private static final long MOST_CONSUMERS = 10_000_000;

  private final List<Stock> stocks;
  private final FillTarget target;
  private long consumers;

  /** A plan for the providers that have room, up to the target. */
  FillPlan(FillSurvey survey, FillTarget target) {
    this.stocks = survey.open();
    this.target = target;
  }

  /**
   * Draws providers; returns for each, in their order, how many times the amounts of a claim each
   * of its consumers is given. As long as others have more, each keeps room for another claim.
   *
   * @param progress is told how many are drawn so far, and may end it by an exception
   * @throws UserException if that takes more consumers than a fill may make
   */
  Map<Stock, List<Integer>> draw(long seed, LongConsumer progress) {
    Map<Stock, List<Integer>> drawn = new LinkedHashMap<>();
    if (stocks.isEmpty() || target.reached()) {
      return drawn;
    }
    Random random = new Random(seed);
    stocks.forEach(stock -> drawn.put(stock, new ArrayList<>()));
    BigInteger most =
        target
            .claimsLeft(nextOfAll(), stocks.size())
            .divide(BigInteger.valueOf((long) stocks.size() * CONSUMERS_OF_A_PROVIDER))
            .add(BigInteger.ONE)
            .min(BigInteger.valueOf(Integer.MAX_VALUE));
    draw(random, drawn, most, true, progress);
    draw(random, drawn, most, false, progress);
    drawn.values().removeIf(List::isEmpty);
    return drawn;
  }

  private void draw(
      Random random,
      Map<Stock, List<Integer>> drawn,
      BigInteger most,
      boolean leavingRoom,
      LongConsumer progress) {
    List<Stock> open = new ArrayList<>(stocks);
    while (!open.isEmpty() && !target.reached()) {
      int at = random.nextInt(open.size());
      Stock stock = open.get(at);
      int times =
          stock.fitting(most.min(target.claimsLeft(stock.next(), 1)).intValueExact(), leavingRoom);
      if (times == 0) {
        open.set(at, open.get(open.size() - 1));
        open.remove(open.size() - 1);
      } else {
        List<ClaimItem> items = stock.take(times).items();
        for (int i = 0; i < items.size(); i++) {
          target.use(i, items.get(i).used());
        }
        drawn.get(stock).add(times);
        count();
        progress.accept(consumers);
      }
    }
  }

  private void count() {
    consumers++;
    if (consumers > MOST_CONSUMERS) {
      throw new UserException(
          "that takes more than %s consumers, since max_unit lets one take so little: fill to a smaller share"
              .formatted(Figures.count(MOST_CONSUMERS)));
    }
  }

  /** Returns how much the next claims take of each resource, one on every provider. */
  private List<BigInteger> nextOfAll() {
    BigInteger[] sum = new BigInteger[stocks.get(0).next().size()];
    Arrays.fill(sum, BigInteger.ZERO);
    for (Stock stock : stocks) {
      List<BigInteger> next = stock.next();
      for (int i = 0; i < sum.length; i++) {
        sum[i] = sum[i].add(next.get(i));
      }
    }
    return List.of(sum);
  }
}
