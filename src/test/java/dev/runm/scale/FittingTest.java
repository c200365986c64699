package dev.runm.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {
  private static final double[] SIZES = {100, 2_000, 10_000};
  private static final double[] MANY = {10, 20, 40, 80, 160};

  @Test
  void countsThatDoNotChangeAreFlat() {
    Fit fit = fitted(SIZES, n -> 50);
    assertThat(fit.words()).isEqualTo("flat");
    assertThat(fit.at(1_000_000)).isEqualTo(50);
    assertThat(fit.off()).isZero();
  }

  @Test
  void noCountAtAllIsFlat() {
    assertThat(fitted(SIZES, n -> 0).words()).isEqualTo("flat");
  }

  @Test
  void aCountForEachNodeIsLinearAlsoBesideALargeConstant() {
    Fit fit = fitted(SIZES, n -> 7 + 3 * n);
    assertThat(fit.words()).isEqualTo("linear");
    assertThat(fit.at(1_000_000)).isCloseTo(3_000_007, percent(0.1));
    assertThat(fitted(SIZES, n -> 5_000 + n).words()).isEqualTo("linear");
  }

  @Test
  void aStepMoreForTenTimesTheNodesIsLogarithmic() {
    Fit fit = fitted(SIZES, n -> 12 + 4 * Math.log10(n));
    assertThat(fit.words()).isEqualTo("logarithmic");
    assertThat(fit.b()).isCloseTo(4, percent(0.1));
  }

  @Test
  void eachNodeWithEachNodeIsWorse() {
    assertThat(fitted(SIZES, n -> n * n / 100).words()).isEqualTo("worse than linear");
    assertThat(fitted(MANY, n -> 5 + n * n).words()).isEqualTo("worse than linear");
    assertThat(fitted(SIZES, n -> n * n).code()).isEqualTo("worse");
  }

  @Test
  void lessAtMoreNodesIsFalling() {
    assertThat(fitted(SIZES, n -> 20_000 - n).words()).isEqualTo("falling");
  }

  @Test
  void twoSizesAreTooFew() {
    assertThat(Fitting.of(samples(new double[] {100, 2_000}, n -> n, 0))).isEmpty();
    assertThat(Fitting.of(samples(new double[] {100, 100, 2_000}, n -> n, 0))).isEmpty();
    assertThat(Fitting.of(List.of())).isEmpty();
  }

  @Test
  void timesThatDifferByLessThanTheirSpreadAreFlat() {
    List<Sample> times =
        List.of(
            new Sample(100, 2.0, 0.4), new Sample(2_000, 2.3, 0.3), new Sample(10_000, 2.5, 0.3));
    assertThat(Fitting.of(times)).get().extracting(Fit::words).isEqualTo("flat");
  }

  @Test
  void aStepInTheMiddleOfManySizesIsNotPassedOffAsACurve() {
    Fit fit = fitted(MANY, n -> n < 80 ? 5 + n % 7 : 4 * n);
    assertThat(fit.words()).isEqualTo("unclear");
  }

  @Test
  void whatStopsGrowingIsFlatFromThereOn() {
    Fit fit = fitted(SIZES, n -> Math.min(6_624, 12 * n));
    assertThat(fit.words()).isEqualTo("flat from 2,000 nodes on");
    assertThat(fit.at(1_000_000)).isCloseTo(6_624, percent(0.1));
    assertThat(fitted(MANY, n -> Math.min(400, 10 * n)).words()).isEqualTo("flat from 40 nodes on");
  }

  /** Each repeated measurement is off by up to that share of the value, and says so. */
  @ParameterizedTest
  @CsvSource({"0.05, 3", "0.1, 3", "0.2, 3", "0.1, 5", "0.2, 5"})
  void noiseDoesNotHideTheGrowth(double noise, int sizes) {
    double[] nodes = DoubleStream.iterate(100, n -> n * 10).limit(sizes).toArray();
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      assertThat(noisy(random, nodes, n -> 3, noise).growth()).isEqualTo(Growth.FLAT);
      assertThat(noisy(random, nodes, n -> 2 + n / 50, noise).growth()).isEqualTo(Growth.LINEAR);
      assertThat(noisy(random, nodes, n -> 1 + n * n / 20_000, noise).growth())
          .isEqualTo(Growth.WORSE);
    }
  }

  /** A logarithm is near to flat: it is told apart where it rises by more than the noise. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05})
  void aLogarithmIsSeenThroughSomeNoise(double noise) {
    for (int seed = 0; seed < 200; seed++) {
      Fit fit = noisy(new Random(seed), SIZES, n -> -3 + 4 * Math.log10(n), noise);
      assertThat(fit.growth()).isEqualTo(Growth.LOGARITHMIC);
    }
  }

  private static Fit noisy(Random random, double[] nodes, DoubleUnaryOperator f, double noise) {
    DoubleUnaryOperator off = n -> f.applyAsDouble(n) * (1 + noise * (2 * random.nextDouble() - 1));
    return Fitting.of(samples(nodes, off, noise)).orElseThrow();
  }

  private static Fit fitted(double[] nodes, DoubleUnaryOperator f) {
    return Fitting.of(samples(nodes, f, 0)).orElseThrow();
  }

  private static List<Sample> samples(double[] nodes, DoubleUnaryOperator f, double spread) {
    List<Sample> samples = new ArrayList<>();
    for (double n : nodes) {
      double value = f.applyAsDouble(n);
      samples.add(new Sample(n, value, value * spread));
    }
    return samples;
  }

  private static org.assertj.core.data.Percentage percent(double percent) {
    return org.assertj.core.data.Percentage.withPercentage(percent);
  }
}
