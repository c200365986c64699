package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunningStatementTest {

  @Test
  void aClockThatPassesTheEndBetweenTwoLooksEndsTheWaiting() {
    AtomicLong hours = new AtomicLong();
    RunningStatement running = new RunningStatement();
    assertThatCode(
            () ->
                running.sleep(
                    Duration.ofHours(2), () -> hours.getAndIncrement() * 3_600_000_000_000L))
        .doesNotThrowAnyException();
  }
}
