package dev.runm.verify;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code verify [--only CHECK,…] [--show N]}. */
@ShellCommand
class VerifyCommand {
  private static final int MOST_SHOWN = 100_000;

  private final VerifyMapper mapper;
  private final Screen screen;
  private final RunningStatement running;

  VerifyCommand(VerifyMapper mapper, Screen screen, RunningStatement running) {
    this.mapper = mapper;
    this.screen = screen;
    this.running = running;
  }

  @Command(
      name = "verify",
      group = "Deployment",
      description = "Audits the database: capacity, trees, references, names, units.",
      help =
          """
          Each check is one statement that reads whole tables. What is broken is named below the
          table, and the command fails. The vertical format and json say what each check asserts.
          A name up to its first dot picks all checks that begin with it.""")
  Report verify(
      @Option(longName = "only", description = "names of checks, separated by commas")
          @ValueName("CHECK,…")
          @Nullable String only,
      @Option(
              longName = "show",
              defaultValue = "5",
              description = "how many offenders of a broken check to name")
          Long show) {
    if (show < 0 || show > MOST_SHOWN) {
      throw new UsageException("--show takes a whole number from 0 to 100000, not " + show);
    }
    Scope scope = new Scope(Instant.now().getEpochSecond(), Math.max(1, show.intValue()));
    List<Outcome> outcomes = new ArrayList<>();
    Checks checks = new Checks(mapper);
    for (Check check : only == null ? checks.all() : checks.only(only)) {
      if (running.cancelled()) {
        break;
      }
      screen.steps().begin("checking that " + check.asserts(), 0);
      long start = System.nanoTime();
      List<Finding> findings = check.statement().apply(mapper, scope);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      if (!running.cancelled()) {
        outcomes.add(Outcome.of(check, findings, show.intValue(), elapsed));
      }
    }
    return new VerifyReport(outcomes, show.intValue());
  }
}
