package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs command lines: those of the prompt, of scripts, of the program's arguments, and wrapped
 * ones.
 */
@Component
public class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private final CommandLineParser parser;
  private final CommandHelp help;
  private final Screen screen;
  private final RunningStatement running;

  private final RestRule rule;
  private final List<CommandObserver> observers;

  Dispatcher(
      CommandLineParser parser,
      CommandHelp help,
      Screen screen,
      RunningStatement running,
      RestRule rule,
      List<CommandObserver> observers) {
    this.rule = rule;
    this.observers = observers;
    this.parser = parser;
    this.help = help;
    this.screen = screen;
    this.running = running;
  }

  /**
   * Runs a command and prints its answer.
   *
   * @param expected whether something is going to be expected of the command
   * @throws UserException what went wrong, in one line; nothing else is thrown
   */
  void run(List<String> words, Expected expected) {
    observers.forEach(observer -> observer.begins(words, expected));
    long start = System.nanoTime();
    Optional<Object> answer = Optional.empty();
    Optional<UserException> failure = Optional.empty();
    try {
      answer = Optional.ofNullable(answer(words, start));
    } catch (ExitRequest exit) {
      throw exit;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      failure = Optional.of(running.cancelled() ? cancelled(thrown) : explained(thrown));
      throw failure.get();
    } finally {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      for (CommandObserver observer : observers) {
        observer.ended(answer, failure, elapsed);
      }
    }
  }

  private @Nullable Object answer(List<String> words, long start) {
    Invocation invocation = parser.parse(words);
    if (invocation.help()) {
      help.of(invocation.command()).forEach(screen::line);
      return null;
    }
    Object answer = invocation.run();
    if (running.cancelled()) {
      throw new CancelledException(null);
    }
    if (answer instanceof Report report) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      screen.print(report, invocation.format(), elapsed);
      if (report.failure().isPresent()) {
        throw report.failure().get();
      }
    }
    return answer;
  }

  /**
   * Reads a command that stands as one text, as the prompt does.
   *
   * @throws UsageException if it is not one line with a command in it
   */
  public CommandLine line(String text) {
    return CommandLine.parse(text, rule);
  }

  /** Runs a command for another one that wraps it, which does with the answer as it likes. */
  public Object runWrapped(CommandLine line) {
    observers.forEach(CommandObserver::wraps);
    try {
      return wrapped(line).run();
    } catch (ExitRequest exit) {
      throw new UsageException("%s ends the shell: type it by itself".formatted(line), exit);
    }
  }

  /**
   * Checks a command that another one will wrap, and runs nothing.
   *
   * @throws UsageException if the line is wrong, or if its command is one that wraps others
   */
  public void checkWrapped(CommandLine line) {
    DeclaredCommand command = wrapped(line).command();
    if (command.wraps()) {
      throw new UsageException(
          "%s wraps a command itself: name that command alone".formatted(command.getName()));
    }
  }

  private Invocation wrapped(CommandLine line) {
    Invocation invocation = parser.parseWrapped(line.words());
    if (invocation.help()) {
      throw new UsageException(
          "%s --help sends nothing: type it by itself".formatted(invocation.command().getName()));
    }
    return invocation;
  }

  /**
   * Returns the command that another wraps, or the command itself.
   *
   * @throws UsageException if there is no such command, or it is typed wrong
   */
  public CommandLine unwrapped(CommandLine line) {
    return Arrays.stream(parser.parse(line.words()).values())
        .flatMap(value -> value instanceof CommandLine wrapped ? Stream.of(wrapped) : Stream.of())
        .findFirst()
        .orElse(line);
  }

  /**
   * Whether a command answers with a report, and so prints nothing by itself.
   *
   * @throws UsageException if there is no such command, or it is typed wrong
   */
  public boolean reports(CommandLine line) {
    return parser.parseWrapped(line.words()).command().lists();
  }

  /** A script that was cancelled has said already where. */
  private static UserException cancelled(Throwable failure) {
    return failure instanceof UserException known && known.exitCode() == ExitCode.INTERRUPTED
        ? known
        : new CancelledException(failure);
  }

  private static UserException explained(Throwable failure) {
    Optional<UserException> ours = UserException.in(failure);
    if (ours.isPresent()) {
      return ours.get();
    }
    log.error("A command failed", failure);
    return DatabaseFailure.explain(failure).orElseGet(() -> unexpected(failure));
  }

  private static UserException unexpected(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return new UserException(
          "the answer is too large for %d MiB of memory: ask for less with --limit, or start with RUNM_JAVA_OPTS=-Xmx4g"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          failure);
    }
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return new UserException(
        "this should not happen: %s; the trace is in %s/runm.log"
            .formatted(
                deepest.toString().lines().findFirst().orElse(""),
                System.getProperty("runm.state")),
        failure);
  }
}
