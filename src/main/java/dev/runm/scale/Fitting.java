package dev.runm.scale;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds how a figure grows with the nodes: for each kind of growth the curve of the least squares,
 * then the kind whose curve comes nearest, where a more complicated one must come clearly nearer. A
 * deviation counts by what the sample is known to; otherwise the largest deployment alone would
 * decide.
 */
final class Fitting {
  /** Fewer sizes than these lie on a curve of every kind. */
  static final int FEWEST_SIZES = 3;

  /** No figure needs to be met nearer than to a hundredth. */
  private static final double KNOWN_TO = 0.01;

  /** Figures below this share of the largest are as good as none. */
  private static final double NOTHING = 0.001;

  /** A curve that is further off than this share says little of what is counted, … */
  private static final double POOR = 0.1;

  /** … and this of what is measured, as far as the samples are not known better. */
  private static final double POOR_AT_BEST = 0.25;

  private static final double NOISY = 2.5;

  /** Stands for 0 where something is divided by it. */
  private static final double SMALLEST = 1e-6;

  /** What each parameter of a curve must win, in squares of what samples are known to. */
  private static final double PENALTY = 2;

  /** Between curves that come equally near, the gentler one is taken. */
  private static final double PENALTY_OF_KIND = 0.1;

  private final List<Sample> samples;
  private final double largest;

  private Fitting(List<Sample> samples) {
    this.samples = samples;
    this.largest = samples.stream().mapToDouble(Sample::value).max().orElseThrow();
  }

  /** Returns the curve of the samples, or nothing if they are of too few sizes. */
  static Optional<Fit> of(List<Sample> samples) {
    long sizes = samples.stream().mapToDouble(Sample::nodes).distinct().count();
    return sizes < FEWEST_SIZES ? Optional.empty() : Optional.of(new Fitting(samples).best());
  }

  private Fit best() {
    Fit flat = fit(Growth.FLAT);
    if (liesWithinSpread()) {
      return flat;
    }
    Fit best =
        Stream.concat(
                Stream.of(flat),
                Stream.of(Growth.LOGARITHMIC, Growth.LINEAR, Growth.WORSE).map(this::fit))
            .filter(curve -> curve.b() >= 0 || isCounted())
            .min(Comparator.comparingDouble(this::penalized))
            .orElseThrow();
    return best.clear() ? best : flatAtTheEnd().orElse(best);
  }

  /** The curve of the larger sizes alone, where those are alike. */
  private Optional<Fit> flatAtTheEnd() {
    double[] sizes = samples.stream().mapToDouble(Sample::nodes).distinct().sorted().toArray();
    for (int i = 1; i < sizes.length - 1; i++) {
      double from = sizes[i];
      Fitting end = new Fitting(samples.stream().filter(one -> one.nodes() >= from).toList());
      if (end.liesWithinSpread()) {
        Fit flat = end.fit(Growth.FLAT);
        return Optional.of(new Fit(Growth.FLAT, flat.a(), 0, from, flat.off(), flat.clear()));
      }
    }
    return Optional.empty();
  }

  /** Whether one value lies within what each sample is known to. */
  private boolean liesWithinSpread() {
    double highestLow =
        samples.stream().mapToDouble(one -> one.value() - known(one)).max().orElseThrow();
    double lowestHigh =
        samples.stream().mapToDouble(one -> one.value() + known(one)).min().orElseThrow();
    return highestLow <= lowestHigh;
  }

  /** Weighted linear regression of the values on f(nodes). */
  private Fit fit(Growth growth) {
    double weights = 0;
    double x = 0;
    double y = 0;
    for (Sample sample : samples) {
      weights += weight(sample);
      x += weight(sample) * growth.at(sample.nodes());
      y += weight(sample) * sample.value();
    }
    x /= weights;
    y /= weights;
    double covariance = 0;
    double variance = 0;
    for (Sample sample : samples) {
      double dx = growth.at(sample.nodes()) - x;
      covariance += weight(sample) * dx * (sample.value() - y);
      variance += weight(sample) * dx * dx;
    }
    double b = variance == 0 ? 0 : covariance / variance;
    double a = y - b * x;
    double off = off(new Fit(growth, a, b, 0, 0, true));
    return new Fit(growth, a, b, 0, off, off <= clearTo());
  }

  private double off(Fit curve) {
    double squares = 0;
    for (Sample sample : samples) {
      double expected = curve.at(sample.nodes());
      double off = (sample.value() - expected) / atLeastSomething(Math.abs(expected));
      squares += off * off;
    }
    return Math.sqrt(squares / samples.size());
  }

  private double penalized(Fit curve) {
    double squares = 0;
    for (Sample sample : samples) {
      double off = sample.value() - curve.at(sample.nodes());
      squares += weight(sample) * off * off;
    }
    return squares
        + PENALTY * curve.growth().parameters()
        + PENALTY_OF_KIND * curve.growth().ordinal();
  }

  private double weight(Sample sample) {
    return 1 / (known(sample) * known(sample));
  }

  private double known(Sample sample) {
    return Math.max(sample.spread(), KNOWN_TO * atLeastSomething(sample.value()));
  }

  /** What is measured falls by chance only. */
  private boolean isCounted() {
    return samples.stream().allMatch(sample -> sample.spread() == 0);
  }

  private double clearTo() {
    return Math.min(POOR_AT_BEST, Math.max(POOR, NOISY * noise()));
  }

  /** Returns what samples are known to, as a share of them. */
  private double noise() {
    return samples.stream()
        .mapToDouble(sample -> sample.spread() / atLeastSomething(sample.value()))
        .average()
        .orElse(0);
  }

  private double atLeastSomething(double value) {
    return Math.max(value, Math.max(largest * NOTHING, SMALLEST));
  }
}
