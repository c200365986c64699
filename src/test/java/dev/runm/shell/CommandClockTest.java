package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clock that commands are timed by. */
class CommandClockTest {
  private final CommandClock clock = new CommandClock();

  @Test
  void itStandsStillWhileThePersonIsWaitedFor() throws InterruptedException {
    long around = System.nanoTime();
    long begun = clock.nanos();
    clock.stopped(
        () -> {
          Thread.sleep(60);
          return true;
        });
    Thread.sleep(5);
    long ran = clock.nanos() - begun;
    long passed = System.nanoTime() - around;
    assertThat(ran).isBetween(millis(5), passed - millis(60));
  }

  private static long millis(long count) {
    return Duration.ofMillis(count).toNanos();
  }
}
