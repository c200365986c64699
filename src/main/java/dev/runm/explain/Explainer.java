package dev.runm.explain;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs commands in order to see what they send. */
@Component
public class Explainer {
  /** A command is timed so often; the middle time counts. */
  private static final int RUNS = 3;

  /** What takes longer is timed once. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private final ObjectProvider<Dispatcher> dispatcher;
  private final Session session;
  private final Capture capture;
  private final StatementJudge judge;
  private final RunningStatement running;
  private final WorkMeter meter;

  Explainer(
      ObjectProvider<Dispatcher> dispatcher,
      Session session,
      Capture capture,
      StatementJudge judge,
      RunningStatement running,
      WorkMeter meter) {
    this.dispatcher = dispatcher;
    this.session = session;
    this.capture = capture;
    this.judge = judge;
    this.running = running;
    this.meter = meter;
  }

  /**
   * Runs a command in a transaction that is rolled back, with the plan of every statement.
   *
   * @throws dev.runm.error.UserException what the command itself fails with, or if it does what
   *     cannot be rolled back
   */
  public Explanation explain(CommandLine command, Depth depth) {
    return explain(command, depth, UnaryOperator.identity());
  }

  /**
   * The same with something done around the command, inside the transaction.
   *
   * @param around takes what runs the command and returns what runs in its place
   */
  public Explanation explain(
      CommandLine command, Depth depth, UnaryOperator<Supplier<Object>> around) {
    return observed(
        command,
        depth,
        run -> {
          Supplier<Object> inPlace = around.apply(run);
          return session.rolledBack(() -> inPlace.get());
        });
  }

  /**
   * Runs a command as it is, with the plan of every statement: the caller rolls back what it does.
   *
   * @throws dev.runm.error.UserException what the command itself fails with, or if it does what
   *     cannot be rolled back
   */
  public Explanation observe(CommandLine command, Depth depth) {
    return observed(command, depth, Supplier::get);
  }

  private Explanation observed(
      CommandLine command, Depth depth, Function<Supplier<Object>, Object> runner) {
    if (capture.isOn()) {
      throw new UsageException("explain cannot wrap explain");
    }
    meter.askAgain();
    Stopwatch watch = new Stopwatch();
    Supplier<Object> run = () -> watch.time(() -> dispatcher.getObject().runWrapped(command));
    try {
      Object answer = runner.apply(() -> capture.during(depth, run));
      return new Explanation(
          command, judge.judge(capture.statements()), Optional.ofNullable(answer), watch.elapsed());
    } finally {
      capture.forget();
    }
  }

  /**
   * Runs a command in a transaction that is rolled back, asks nothing, and returns how long it
   * took.
   *
   * @throws UserException what the command fails with, or if it is cancelled
   */
  public Duration time(CommandLine command) {
    long start = System.nanoTime();
    session.rolledBack(() -> dispatcher.getObject().runWrapped(command));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (running.cancelled()) {
      throw new UserException("cancelled");
    }
    return time;
  }

  /**
   * Runs a command some times as {@link #time} does, after one that counts only where it takes
   * long, and returns the middle time.
   *
   * @throws UserException what the command fails with, or if it is cancelled
   */
  public Duration medianTime(CommandLine command) {
    Duration first = time(command);
    if (first.compareTo(LONG) > 0) {
      return first;
    }
    List<Duration> times = new ArrayList<>();
    while (times.size() < RUNS) {
      times.add(time(command));
    }
    return times.stream().sorted().toList().get(RUNS / 2);
  }
}
