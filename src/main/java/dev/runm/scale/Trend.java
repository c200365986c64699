package dev.runm.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure over the nodes at one fill.
 *
 * @param fit nothing if there are too few sizes
 */
record Trend(Share fill, Figure figure, List<Sample> samples, Optional<Fit> fit) {
  private static final double THOUSAND = 1_000;

  /** Returns the trends of all fills: rows read, where the server tells them, and time. */
  static List<Trend> of(List<Point> points) {
    List<Trend> trends = new ArrayList<>();
    for (Share fill : points.stream().map(Point::fill).distinct().sorted().toList()) {
      List<Point> filled = points.stream().filter(point -> point.fill().equals(fill)).toList();
      for (Figure figure : Figure.values()) {
        List<Sample> samples = filled.stream().flatMap(point -> figure.of(point).stream()).toList();
        if (!samples.isEmpty()) {
          trends.add(new Trend(fill, figure, samples, Fitting.of(samples)));
        }
      }
    }
    return trends;
  }

  /** Whether there are sizes enough, and yet no curve comes near. */
  boolean isUnclear() {
    return fit.filter(one -> !one.clear()).isPresent();
  }

  /** Returns the growth in words. */
  String growth() {
    return fit.map(Fit::words).orElse("too few sizes");
  }

  private static String each(double step) {
    return step >= 1
        ? Rounded.shown(step) + " for each node"
        : Rounded.shown(step * THOUSAND) + " for 1,000 nodes";
  }

  /** Returns the formula of the curve in words, such as {@code 12 + 3.5 for each node}. */
  String formula() {
    return fit.filter(Fit::clear).map(Trend::formula).orElse("");
  }

  private static String formula(Fit fit) {
    String start = Rounded.shown(fit.a());
    String sign = fit.b() < 0 ? " − " : " + ";
    double step = Math.abs(fit.b());
    return switch (fit.growth()) {
      case FLAT -> start;
      case LOGARITHMIC -> start + sign + Rounded.shown(step) + " for ten times the nodes";
      case LINEAR -> start + sign + each(step);
      case WORSE ->
          start + sign + Rounded.shown(step * THOUSAND * THOUSAND) + " · (nodes / 1,000)²";
    };
  }
}
