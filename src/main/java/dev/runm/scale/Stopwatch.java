package dev.runm.scale;

import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes the time of something that is run several times, each time undone. */
@Component
class Stopwatch {
  /** So long repeated runs may take; the first of them always ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final int WARM_UP_RUNS = 20;

  private final Session session;
  private final RunningStatement running;

  Stopwatch(Session session, RunningStatement running) {
    this.session = session;
    this.running = running;
  }

  /**
   * Warms up this program, which runs quicker once it has run a while: up to twenty times as many
   * runs as are timed, or two seconds.
   */
  void warmUp(int runs, Supplier<Object> command) {
    repeat(runs * WARM_UP_RUNS, WARM_UP, command);
  }

  /** Runs it once to warm up the server, then so many times, or fewer where that takes long. */
  Timing time(int runs, Supplier<Object> command) {
    once(command);
    return new Timing(repeat(runs, PATIENCE, command));
  }

  private List<Duration> repeat(int runs, Duration patience, Supplier<Object> command) {
    long start = System.nanoTime();
    List<Duration> times = new ArrayList<>();
    do {
      times.add(once(command));
    } while (times.size() < runs
        && !running.cancelled()
        && System.nanoTime() - start < patience.toNanos());
    return times;
  }

  private Duration once(Supplier<Object> command) {
    return session.rolledBack(
        () -> {
          long start = System.nanoTime();
          command.get();
          return Duration.ofNanos(System.nanoTime() - start);
        });
  }
}
