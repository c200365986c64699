package dev.runm.baseline;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.output.JunitFile;
import dev.runm.output.Report;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CurrentDeployment;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code baseline check [NAME]}. */
@ShellCommand
class BaselineCheckCommand {
  private final Explainer explainer;
  private final CurrentDeployment deployment;
  private final BaselineFiles files;
  private final Session session;
  private final RunningStatement running;

  BaselineCheckCommand(
      Explainer explainer,
      CurrentDeployment deployment,
      BaselineFiles files,
      Session session,
      RunningStatement running) {
    this.explainer = explainer;
    this.deployment = deployment;
    this.files = files;
    this.session = session;
    this.running = running;
  }

  @Command(
      name = {"baseline", "check"},
      group = "Plans",
      description = "Explains the commands of baselines again, and compares.",
      help =
          """
          Where a plan differs the two are shown as one tree: - was, + is. Ends with
          exit code 3 if one got worse: a worse verdict, a worse access (MySQL's order,
          from const to ALL) or fewer columns of the same index; with 1 if none did, but a
          command failed.""")
  Report check(
      @Option(longName = "junit", description = "a report for CI servers, in JUnit's XML")
          @ValueName("FILE")
          @Nullable String junit,
      @Argument(index = 0, description = "one baseline; otherwise all of them")
          @Nullable String name) {
    if (session.isTried()) {
      throw new UsageException("baseline check explains commands and cannot be explained itself");
    }
    Optional<JunitFile> file = Optional.ofNullable(junit).map(JunitFile::of);
    if (name != null) {
      files.existing(name);
    }
    List<String> names = name == null ? files.names() : List.of(name);
    if (names.isEmpty()) {
      throw new UserException("there is no baseline: baseline save NAME COMMAND makes one");
    }
    CheckReport report = new CheckReport(names.stream().map(this::checked).toList());
    file.ifPresent(
        each -> each.write("baselines", report.checks().stream().map(Checked::test).toList()));
    return report;
  }

  private Checked checked(String name) {
    long start = System.nanoTime();
    String command = "";
    try {
      Baseline before = files.read(name);
      command = String.join(" ", before.command());
      String loaded = deployment.name().orElse("");
      PlanDiff diff = new PlanDiff(before, today(before, loaded));
      if (running.cancelled()) {
        throw new UserException("cancelled");
      }
      Checked.Outcome outcome =
          diff.isSame()
              ? Checked.Outcome.SAME
              : diff.isWorse() ? Checked.Outcome.WORSE : Checked.Outcome.CHANGED;
      return new Checked(
          name, command, outcome, diff.lines(), elsewhere(before, loaded), since(start));
    } catch (UserException | DataAccessException failure) {
      if (running.cancelled()) {
        throw failure;
      }
      String why = DatabaseFailure.words(failure);
      return new Checked(
          name,
          command,
          Checked.Outcome.FAILED,
          List.of(),
          Optional.of(command.isEmpty() ? why : "the command failed: " + why),
          since(start));
    }
  }

  private Baseline today(Baseline before, String loaded) {
    return Shapes.of(explainer.explain(new CommandLine(before.command()), Depth.PLAN), loaded);
  }

  private static Optional<String> elsewhere(Baseline before, String loaded) {
    return loaded.equals(before.deployment())
        ? Optional.empty()
        : Optional.of(
            "saved with %s, but %s"
                .formatted(
                    before.deployment().isEmpty() ? "nothing loaded" : before.deployment(),
                    loaded.isEmpty() ? "nothing is loaded" : loaded + " is loaded"));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
