package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Runs command lines: those of the prompt, of scripts, of the program's arguments, and wrapped
 * ones.
 */
@Component
public class Dispatcher {
  private final CommandLineParser parser;
  private final CommandHelp help;
  private final Screen screen;
  private final RunningStatement running;
  private final Presentation presentation;

  private final RestRule rule;
  private final List<CommandObserver> observers;
  private final LineCheck check;
  private final CommandClock clock;

  Dispatcher(
      CommandLineParser parser,
      CommandHelp help,
      Screen screen,
      RunningStatement running,
      Presentation presentation,
      RestRule rule,
      List<CommandObserver> observers,
      LineCheck check,
      CommandClock clock) {
    this.clock = clock;
    this.check = check;
    this.rule = rule;
    this.observers = observers;
    this.parser = parser;
    this.help = help;
    this.screen = screen;
    this.running = running;
    this.presentation = presentation;
  }

  /**
   * Runs a command and prints its answer.
   *
   * @param expected whether something is going to be expected of the command
   * @throws UserException what went wrong, in one line; nothing else is thrown
   */
  public void run(CommandLine line, Expected expected) {
    long start = clock.nanos();
    Optional<Object> answer = Optional.empty();
    Optional<UserException> failure = Optional.empty();
    try {
      begin(line.words(), expected);
      answer = presentation.during(line.ending(), () -> answer(line, start));
    } catch (ExitRequest exit) {
      throw exit;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      failure = Optional.of(told(Failure.told(thrown, running.cancelled())));
      throw failure.get();
    } finally {
      Duration elapsed = Duration.ofNanos(clock.nanos() - start);
      for (CommandObserver observer : observers) {
        observer.ended(answer, failure, elapsed);
      }
    }
  }

  /** All of them hear of it, also where one fails: all will hear of the end. */
  private void begin(List<String> words, Expected expected) {
    boolean all = observers.stream().anyMatch(CommandObserver::expectsAll);
    Optional<RuntimeException> failure = Optional.empty();
    for (CommandObserver observer : observers) {
      try {
        observer.begins(words, all ? Expected.SURELY : expected);
      } catch (RuntimeException thrown) {
        failure = failure.or(() -> Optional.of(thrown));
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private UserException told(UserException failure) {
    UserException told = failure;
    for (CommandObserver observer : observers) {
      told = observer.failed(told);
    }
    return told;
  }

  /** Tells of a command that could not even be run, because of what stands in its line. */
  public void refused(List<String> words, UserException failure) {
    for (CommandObserver observer : observers) {
      observer.begins(words, Expected.NOTHING);
      observer.ended(Optional.empty(), Optional.of(failure), Duration.ZERO);
    }
  }

  /**
   * Checks a command as far as that is possible without a server, and runs nothing.
   *
   * @throws UsageException saying what is wrong with the line
   */
  public void check(CommandLine line) {
    Invocation invocation = parsed(line);
    if (!invocation.help()) {
      check.check(invocation);
    }
  }

  private Invocation parsed(CommandLine line) {
    return parser.parse(line.words(), presentation.wish(line.ending()));
  }

  private Optional<Object> answer(CommandLine line, long start) {
    Invocation invocation = parsed(line);
    if (invocation.help()) {
      presentation.show(help.of(invocation.command().getName()), Format.TABLE, Duration.ZERO);
      return Optional.empty();
    }
    Object answer = invocation.run();
    if (running.cancelled() && !running.isTooLate()) {
      throw new CancelledException(null);
    }
    Duration elapsed = Duration.ofNanos(clock.nanos() - start);
    if (answer instanceof Report report) {
      presentation.show(report, invocation.format(), elapsed);
    }
    presentation.tellTime(elapsed);
    if (running.isTooLate()) {
      throw CancelledException.tooLate();
    }
    if (answer instanceof Report report && report.failure().isPresent()) {
      throw report.failure().get();
    }
    return Optional.ofNullable(answer);
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

  /**
   * Checks a command that another one repeats.
   *
   * @throws UsageException if it answers with no report, or changes something
   */
  public void checkRepeatable(CommandLine line) {
    Invocation invocation = wrapped(line);
    String name = invocation.command().getName();
    if (!invocation.command().lists()) {
      throw new UsageException("%s lists nothing: only what lists is repeated".formatted(name));
    }
    if (invocation.changes()) {
      throw new UsageException(
          "%s would change something each time: it is not repeated".formatted(line));
    }
  }

  /**
   * Whether a command, or the one that it wraps, changes what is in the database, or elsewhere.
   *
   * @throws UsageException if there is no such command, or it is typed wrong
   */
  public boolean changes(CommandLine line) {
    Invocation invocation = parser.parseWrapped(unwrapped(line).words());
    return !invocation.help() && invocation.changes();
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
    return Arrays.stream(parsed(line).values())
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
}
