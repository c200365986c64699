package dev.runm.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimingTest {
  @Test
  void theMedianIsThatInTheMiddleOrBetweenTheTwo() {
    assertThat(timing(90, 10, 20).median()).isEqualTo(Duration.ofMillis(20));
    assertThat(timing(10, 40, 20, 30).median()).isEqualTo(Duration.ofMillis(25));
    assertThat(timing(7).median()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void oneSlowRunIsNoSpread() {
    assertThat(timing(10, 10, 10, 10, 10, 10, 900).spread()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void theMiddleHalfOfTheRunsIs() {
    assertThat(timing(10, 20, 30, 40, 50).spread()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void quickRunsAreKnownToHalfAMillisecond() {
    assertThat(timing(1, 1, 1).spread()).isEqualTo(Duration.ofNanos(500_000));
  }

  private static Timing timing(long... millis) {
    return new Timing(Arrays.stream(millis).mapToObj(Duration::ofMillis).toList());
  }
}
