package dev.runm.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How many claims each provider is to hold. Providers are drawn at random, one for each claim,
 * until of one resource type that share of the capacity of all of them is used.
 */
final class FillPlan {
  /** About so many consumers come to a provider, or fewer where no more claims are needed. */
  private static final int CONSUMERS_OF_A_PROVIDER = 13;

  private final List<Stock> stocks;
  private final BigInteger[] capacity;
  private final BigInteger[] used;
  private final BigInteger[] target;

  /**
   * @param share how much of the capacity is to be used, from 0 to 1
   */
  FillPlan(List<Stock> stocks, int resources, BigDecimal share) {
    this.stocks = stocks;
    this.capacity = new BigInteger[resources];
    this.used = new BigInteger[resources];
    this.target = new BigInteger[resources];
    for (int i = 0; i < resources; i++) {
      int resource = i;
      capacity[i] =
          stocks.stream().map(s -> s.capacity(resource)).reduce(BigInteger.ZERO, BigInteger::add);
      used[i] = stocks.stream().map(s -> s.used(resource)).reduce(BigInteger.ZERO, BigInteger::add);
      target[i] = share.multiply(new BigDecimal(capacity[i])).toBigInteger();
    }
  }

  List<BigInteger> capacity() {
    return List.of(capacity);
  }

  /** Returns what is used of each resource type, by those before and by those drawn so far. */
  List<BigInteger> used() {
    return List.of(used);
  }

  /**
   * Draws providers; returns for each, in their order, how many times the amounts of a claim each
   * of its consumers is given. As long as others have more, each keeps room for another claim.
   */
  Map<Stock, List<Integer>> draw(long seed) {
    Random random = new Random(seed);
    Map<Stock, List<Integer>> drawn = new LinkedHashMap<>();
    stocks.forEach(stock -> drawn.put(stock, new ArrayList<>()));
    BigInteger most =
        claimsLeft()
            .divide(BigInteger.valueOf((long) stocks.size() * CONSUMERS_OF_A_PROVIDER))
            .add(BigInteger.ONE)
            .min(BigInteger.valueOf(Integer.MAX_VALUE));
    draw(random, drawn, most, true);
    draw(random, drawn, most, false);
    drawn.values().removeIf(List::isEmpty);
    return drawn;
  }

  private void draw(
      Random random, Map<Stock, List<Integer>> drawn, BigInteger most, boolean leavingRoom) {
    List<Stock> open = new ArrayList<>(stocks);
    while (!open.isEmpty() && !reached()) {
      int at = random.nextInt(open.size());
      Stock stock = open.get(at);
      int times = stock.fitting(most.min(claimsLeft()).intValueExact(), leavingRoom);
      if (times == 0) {
        open.set(at, open.get(open.size() - 1));
        open.remove(open.size() - 1);
      } else {
        List<ClaimItem> items = stock.take(times);
        for (int i = 0; i < items.size(); i++) {
          used[i] = used[i].add(items.get(i).used());
        }
        drawn.get(stock).add(times);
      }
    }
  }

  /** Returns how many claims are missing until the share is reached, at least one. */
  private BigInteger claimsLeft() {
    BigInteger fewest = null;
    for (int i = 0; i < used.length; i++) {
      BigInteger amount = stocks.get(0).claim().items().get(i).used();
      if (target[i].signum() > 0 && amount.signum() > 0) {
        BigInteger left = target[i].subtract(used[i]).add(amount).subtract(BigInteger.ONE);
        BigInteger claims = left.divide(amount);
        fewest = fewest == null ? claims : fewest.min(claims);
      }
    }
    return fewest == null ? BigInteger.ONE : fewest.max(BigInteger.ONE);
  }

  private boolean reached() {
    for (int i = 0; i < used.length; i++) {
      if (target[i].signum() > 0 && used[i].compareTo(target[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
