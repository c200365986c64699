package dev.runm.watch;

import dev.runm.error.UsageException;
import dev.runm.output.Format;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code watch [--every S] [--count N] COMMAND …}. */
@ShellCommand
class WatchCommand {
  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal MOST = new BigDecimal(86_400);
  private static final BigDecimal MILLIS = new BigDecimal(1_000);

  private final ObjectProvider<Dispatcher> dispatcher;
  private final Watching watching;

  WatchCommand(ObjectProvider<Dispatcher> dispatcher, Watching watching) {
    this.dispatcher = dispatcher;
    this.watching = watching;
  }

  @Command(
      name = "watch",
      group = "Session",
      description = "Repeats a command that lists, and marks what has changed.",
      help =
          """
          Options stand before the command. At a terminal the answer is drawn in place,
          what has changed since the last time is marked, and q or Ctrl-C ends it;
          elsewhere each answer follows a line with the time. A command that changes
          something is not repeated.

            watch stats
            watch -n 0.5 sql SELECT COUNT(*) FROM allocations
            watch --every 10 --count 6 consumers --format csv""")
  void watch(
      @Argument(index = 0, description = "a command that lists") CommandLine command,
      @Option(
              longName = "every",
              shortName = 'n',
              defaultValue = "2",
              description = "the seconds between two answers; -n for short")
          @ValueName("SECONDS")
          String every,
      @Option(longName = "count", description = "ends after so many answers") @Nullable Long count,
      Format format) {
    Duration pause = pause(every);
    checkCount(count);
    dispatcher.getObject().checkRepeatable(command);
    watching.watch(command, pause, count == null ? Long.MAX_VALUE : count, format);
  }

  /**
   * @throws UsageException if that many answers cannot be shown
   */
  static void checkCount(@Nullable Long count) {
    if (count != null && count < 1) {
      throw new UsageException("--count takes a whole number from 1, not " + count);
    }
  }

  /**
   * Returns how long to wait between two answers.
   *
   * @throws UsageException if it cannot be that long
   */
  static Duration pause(String text) {
    try {
      BigDecimal seconds = new BigDecimal(text);
      if (seconds.compareTo(LEAST) >= 0 && seconds.compareTo(MOST) <= 0) {
        return Duration.ofMillis(seconds.multiply(MILLIS).longValue());
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException("--every takes seconds from 0.1 to 86400, not " + text);
  }
}
