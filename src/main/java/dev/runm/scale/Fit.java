package dev.runm.scale;

import java.util.Locale;

/**
 * The curve a + b · f(nodes) that comes nearest to what was seen.
 *
 * @param off how far what was seen lies from the curve, as a share of the curve's value: 0.1 for a
 *     tenth; the root of the mean square
 */
record Fit(Growth growth, double a, double b, double off) {
  /** From here on the curve says little. */
  private static final double POOR = 0.25;

  /** Returns the value on the curve. */
  double at(double nodes) {
    return a + b * growth.at(nodes);
  }

  /** Returns the growth in words, with a doubt where the curve fits poorly. */
  String words() {
    String words = b < 0 ? "falling" : growth.words();
    return off > POOR ? "roughly " + words : words;
  }

  /** Returns the growth as documents name it: flat, logarithmic, linear, worse or falling. */
  String code() {
    return b < 0 ? "falling" : growth.name().toLowerCase(Locale.ROOT);
  }
}
