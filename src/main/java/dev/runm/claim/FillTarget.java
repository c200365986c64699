package dev.runm.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a fill is: it ends when of one resource type that share of the capacity of all providers
 * is used.
 */
final class FillTarget {
  private final BigInteger[] used;
  private final BigInteger[] target;
  private final int[] counted;

  /**
   * @param share how much of the capacity is to be used, from 0 to 1
   */
  FillTarget(FillSurvey survey, BigDecimal share) {
    this.used = survey.used().toArray(BigInteger[]::new);
    this.counted = IntStream.range(0, used.length).filter(survey::counts).toArray();
    this.target =
        survey.capacity().stream()
            .map(capacity -> share.multiply(new BigDecimal(capacity)))
            .map(units -> units.setScale(0, RoundingMode.CEILING).toBigIntegerExact())
            .toArray(BigInteger[]::new);
  }

  /** Counts what is used besides, of the resource type at that position. */
  void use(int resource, BigInteger amount) {
    used[resource] = used[resource].add(amount);
  }

  /** Whether the share is used. */
  boolean reached() {
    for (int i : counted) {
      if (used[i].compareTo(target[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how many claims are missing until the share is reached, at least one.
   *
   * @param amounts how much so many {@code claims} take of each resource together
   */
  BigInteger claimsLeft(List<BigInteger> amounts, long claims) {
    BigInteger fewest = null;
    for (int i : counted) {
      BigInteger amount = amounts.get(i);
      if (amount.signum() > 0) {
        BigInteger left = target[i].subtract(used[i]).multiply(BigInteger.valueOf(claims));
        BigInteger needed = left.add(amount).subtract(BigInteger.ONE).divide(amount);
        fewest = fewest == null ? needed : fewest.min(needed);
      }
    }
    return fewest == null ? BigInteger.ONE : fewest.max(BigInteger.ONE);
  }
}
