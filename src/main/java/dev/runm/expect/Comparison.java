package dev.runm.expect;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How a figure is compared with another. */
enum Comparison {
  LESS("<", order -> order < 0),
  AT_MOST("<=", order -> order <= 0),
  EQUAL("=", order -> order == 0),
  AT_LEAST(">=", order -> order >= 0),
  MORE(">", order -> order > 0);

  private static final Map<String, Comparison> BY_SIGN =
      Map.of("<", LESS, "<=", AT_MOST, "=", EQUAL, "==", EQUAL, ">=", AT_LEAST, ">", MORE);

  private final String sign;
  private final IntPredicate test;

  Comparison(String sign, IntPredicate test) {
    this.sign = sign;
    this.test = test;
  }

  static Optional<Comparison> of(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  boolean holds(double seen, double bound) {
    return test.test(Double.compare(seen, bound));
  }

  @Override
  public String toString() {
    return sign;
  }
}
