package dev.runm.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How the two values of a condition are compared. */
enum Sign {
  EQUAL("=", order -> order == 0),
  DIFFERENT("!=", order -> order != 0),
  LESS("<", order -> order < 0),
  AT_MOST("<=", order -> order <= 0),
  MORE(">", order -> order > 0),
  AT_LEAST(">=", order -> order >= 0);

  private final String code;
  private final IntPredicate test;

  Sign(String code, IntPredicate test) {
    this.code = code;
    this.test = test;
  }

  String code() {
    return code;
  }

  boolean holds(int order) {
    return test.test(order);
  }

  /** Whether it asks which of two numbers is larger. */
  boolean isOrder() {
    return this != EQUAL && this != DIFFERENT;
  }

  static Optional<Sign> of(String text) {
    return Arrays.stream(values()).filter(sign -> sign.code.equals(text)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Sign::code).toList();
  }
}
