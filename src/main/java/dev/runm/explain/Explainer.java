package dev.runm.explain;

import dev.runm.error.UsageException;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs commands in order to see what they send. */
@Component
public class Explainer {
  private final ObjectProvider<Dispatcher> dispatcher;
  private final Session session;
  private final Capture capture;
  private final StatementJudge judge;
  private final WorkMeter meter;

  Explainer(
      ObjectProvider<Dispatcher> dispatcher,
      Session session,
      Capture capture,
      StatementJudge judge,
      WorkMeter meter) {
    this.dispatcher = dispatcher;
    this.session = session;
    this.capture = capture;
    this.judge = judge;
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
    Object answer = runner.apply(() -> capture.during(depth, run));
    return new Explanation(
        command, judge.judge(capture.statements()), Optional.ofNullable(answer), watch.elapsed());
  }

  /**
   * Runs a command in a transaction that is rolled back, asks nothing, and returns how long it
   * took.
   *
   * @throws dev.runm.error.UserException what the command fails with
   */
  public Duration time(CommandLine command) {
    long start = System.nanoTime();
    session.rolledBack(() -> dispatcher.getObject().runWrapped(command));
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
