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

  /** Draws providers; returns how many claims each is given, in the order of the providers. */
  Map<Stock, Integer> draw(long seed) {
    Random random = new Random(seed);
    Map<Stock, Integer> drawn = new LinkedHashMap<>();
    stocks.forEach(stock -> drawn.put(stock, 0));
    List<Stock> open = new ArrayList<>(stocks);
    while (!open.isEmpty() && !reached()) {
      int at = random.nextInt(open.size());
      Stock stock = open.get(at);
      List<ClaimItem> items = stock.take();
      if (items == null) {
        open.set(at, open.get(open.size() - 1));
        open.remove(open.size() - 1);
      } else {
        for (int i = 0; i < items.size(); i++) {
          used[i] = used[i].add(items.get(i).used());
        }
        drawn.merge(stock, 1, Integer::sum);
      }
    }
    drawn.values().removeIf(count -> count == 0);
    return drawn;
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
