package dev.runm.scale;

import dev.runm.output.Figures;
import java.util.Locale;

/**
 * The curve a + b · f(nodes) that comes nearest to what was seen.
 *
 * @param from the size that it begins at; smaller ones were left out
 * @param off how far what was seen lies from the curve, as a share of the curve's value: 0.1 for a
 *     tenth; the root of the mean square
 * @param clear whether it comes so near that it says something
 */
record Fit(Growth growth, double a, double b, double from, double off, boolean clear) {
  /** Returns the value on the curve. */
  double at(double nodes) {
    return a + b * growth.at(nodes);
  }

  /** Returns the growth in words. */
  String words() {
    if (!clear) {
      return "unclear";
    }
    if (from > 0) {
      return "flat from %s nodes on".formatted(Figures.count(Math.round(from)));
    }
    return b < 0 ? "falling" : growth.words();
  }

  /** Returns the growth as documents name it: flat, logarithmic, linear, worse, … */
  String code() {
    if (!clear) {
      return "unclear";
    }
    return b < 0 ? "falling" : growth.name().toLowerCase(Locale.ROOT);
  }
}
