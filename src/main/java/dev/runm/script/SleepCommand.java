package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.session.RunningStatement;
import dev.runm.shell.Aside;
import dev.runm.shell.ShellCommand;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code sleep SECONDS}. */
@ShellCommand
class SleepCommand {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?");

  private final RunningStatement running;

  SleepCommand(RunningStatement running) {
    this.running = running;
  }

  @Command(
      name = "sleep",
      group = "Scripts",
      description = "Waits for some seconds; Ctrl-C ends that.",
      help = "sleep 0.5")
  @Aside(Aside.Work.PREPARES)
  void sleep(@Argument(index = 0, description = "how long, such as 2 or 0.5") String seconds) {
    if (!SECONDS.matcher(seconds).matches()) {
      throw UsageException.about(
          seconds, "sleep takes seconds, such as 2 or 0.5, not '%s'".formatted(seconds));
    }
    running.sleep(Duration.ofNanos(Math.round(Double.parseDouble(seconds) * 1e9)));
  }
}
