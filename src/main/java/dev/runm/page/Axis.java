package dev.runm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A side of a chart.
 *
 * @param name what it measures, with its unit
 * @param isLogarithmic whether each step is ten times the one before; then no value may be 0 or
 *     less
 */
public record Axis(String name, boolean isLogarithmic) {
  private static final int STEPS = 5;

  /** An axis between two ends, which stand at ticks. */
  record Scale(double from, double to, boolean isLogarithmic, List<Double> ticks) {
    /** Returns how far along the axis a value is, from 0 to 1. */
    double part(double value) {
      return isLogarithmic
          ? (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
          : (value - from) / (to - from);
    }
  }

  /** Fits the axis around values; a linear one begins at 0. */
  Scale around(double[] values) {
    double least = DoubleStream.of(values).min().orElse(isLogarithmic ? 1 : 0);
    double most = DoubleStream.of(values).max().orElse(1);
    return isLogarithmic ? decades(least, most) : even(Math.min(0, least), most);
  }

  private static Scale decades(double least, double most) {
    if (least <= 0) {
      throw new IllegalArgumentException("a logarithmic axis has no place for " + least);
    }
    int first = (int) Math.floor(Math.log10(least) + 1e-9);
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most) - 1e-9));
    List<Double> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      ticks.add(Math.pow(10, power));
    }
    return new Scale(ticks.get(0), ticks.get(ticks.size() - 1), true, ticks);
  }

  private static Scale even(double least, double most) {
    double step = step((most - least) / STEPS);
    double first = Math.floor(least / step) * step;
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i == 0 || ticks.get(i - 1) < most - step * 1e-9; i++) {
      ticks.add(first + i * step);
    }
    if (ticks.size() == 1) {
      ticks.add(first + step);
    }
    return new Scale(first, ticks.get(ticks.size() - 1), false, ticks);
  }

  /** Returns the next of 1, 2, 5, 10, 20, … */
  private static double step(double least) {
    if (!(least > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
