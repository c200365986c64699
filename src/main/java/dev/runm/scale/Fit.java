package dev.runm.scale;

import java.util.Locale;

/**
 * The curve a + b · f(nodes) that comes nearest to what was seen.
 *
 * @param off how far what was seen lies from the curve, as a share of the curve's value: 0.1 for a
 *     tenth; the root of the mean square
 */
record Fit(Growth growth, double a, double b, double off) {
  /** Beyond it a curve says little. */
  private static final double POOR = 0.25;

  /** Returns the value on the curve. */
  double at(double nodes) {
    return a + b * growth.at(nodes);
  }

  /** Whether what was seen lies so near to the curve that it says something. */
  boolean isClear() {
    return off <= POOR;
  }

  /** Returns the growth in words. */
  String words() {
    if (!isClear()) {
      return "unclear";
    }
    return b < 0 ? "falling" : growth.words();
  }

  /** Returns the growth as documents name it: flat, logarithmic, linear, worse, … */
  String code() {
    if (!isClear()) {
      return "unclear";
    }
    return b < 0 ? "falling" : growth.name().toLowerCase(Locale.ROOT);
  }
}
