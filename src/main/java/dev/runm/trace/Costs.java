package dev.runm.trace;

import dev.runm.output.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds estimates to what is worth reading. */
final class Costs {
  private static final int LARGE = 100;

  private Costs() {}

  /** Returns {@code 0.777}, {@code 972.75}, or {@code 105354} without decimals; empty of null. */
  static Object cost(Double cost) {
    if (cost == null) {
      return "";
    }
    return rounded(cost, cost >= LARGE * LARGE ? 0 : cost >= LARGE / 10 ? 2 : 3);
  }

  /** Returns a cost for a sentence, with separators. */
  static String shown(double cost) {
    return Figures.number((BigDecimal) cost(cost));
  }

  /** Returns rows for a sentence, with separators. */
  static String shownRows(double rows) {
    return Figures.number((BigDecimal) rows(rows));
  }

  /** Returns {@code 2000}, or a fraction where less than a few rows are expected. */
  static Object rows(Double rows) {
    if (rows == null) {
      return "";
    }
    return rounded(rows, rows >= LARGE || rows == Math.rint(rows) ? 0 : rows < 0.1 ? 3 : 1);
  }

  /** Returns {@code 2.26 x}, {@code 571 x}; empty of null. */
  static String times(Double times) {
    if (times == null) {
      return "";
    }
    int digits = times >= LARGE ? 0 : times >= LARGE / 10 ? 1 : times < 1.01 ? 3 : 2;
    return rounded(times, digits).toPlainString() + " x";
  }

  private static BigDecimal rounded(double number, int digits) {
    return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
  }
}
