package dev.runm.explain;

import java.time.Duration;
import java.util.function.Supplier;

/** Times one run of a command. */
final class Stopwatch {
  private Duration elapsed = Duration.ZERO;

  <T> T time(Supplier<T> command) {
    long start = System.nanoTime();
    try {
      return command.get();
    } finally {
      elapsed = Duration.ofNanos(System.nanoTime() - start);
    }
  }

  Duration elapsed() {
    return elapsed;
  }
}
