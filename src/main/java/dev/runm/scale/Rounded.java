package dev.runm.scale;

import dev.runm.output.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes what is computed, of which three digits mean something. */
final class Rounded {
  private static final MathContext DIGITS = new MathContext(3);

  private Rounded() {}

  static BigDecimal of(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Returns {@code 12,300} or {@code 0.0123}. */
  static String shown(double number) {
    return Figures.number(of(number));
  }

  /** Returns a share in percent, such as {@code 3.2}. */
  static BigDecimal percent(double share) {
    return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_UP);
  }
}
