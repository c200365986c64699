package dev.runm.baseline;

import dev.runm.error.UserException;
import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.output.Report;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CurrentDeployment;
import dev.runm.shell.ShellCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code baseline check [NAME]}. */
@ShellCommand
class BaselineCheckCommand {
  private final Explainer explainer;
  private final CurrentDeployment deployment;
  private final BaselineFiles files;

  BaselineCheckCommand(Explainer explainer, CurrentDeployment deployment, BaselineFiles files) {
    this.explainer = explainer;
    this.deployment = deployment;
    this.files = files;
  }

  @Command(
      name = {"baseline", "check"},
      group = "Plans",
      description = "Explains the commands of baselines again, and compares.",
      help =
          """
          Where a plan differs the two are shown as one tree: - was, + is. Ends with
          exit code 3 if one got worse: a worse verdict, a worse access (MySQL's order,
          from const to ALL) or fewer columns of the same index.

          baseline check --junit target/baselines.xml""")
  Report check(
      @Option(longName = "junit", description = "a report for CI servers, in JUnit's XML")
          @Nullable String junit,
      @Argument(index = 0, description = "one baseline; otherwise all of them")
          @Nullable String name) {
    List<String> names = name == null ? files.names() : List.of(name);
    if (names.isEmpty()) {
      throw new UserException("there is no baseline: baseline save NAME COMMAND makes one");
    }
    CheckReport report = new CheckReport(names.stream().map(this::checked).toList());
    if (junit != null) {
      JunitFile.write(junit, report.checks());
    }
    return report;
  }

  private Checked checked(String name) {
    Baseline before = files.read(name);
    String loaded = deployment.name().orElse("");
    Optional<String> elsewhere =
        loaded.equals(before.deployment())
            ? Optional.empty()
            : Optional.of(
                "saved with %s, but %s"
                    .formatted(
                        before.deployment().isEmpty() ? "nothing loaded" : before.deployment(),
                        loaded.isEmpty() ? "nothing is loaded" : loaded + " is loaded"));
    long start = System.nanoTime();
    try {
      CommandLine command = new CommandLine(before.command());
      Baseline after = Shapes.of(explainer.explain(command, Depth.PLAN), loaded);
      PlanDiff diff = new PlanDiff(before, after);
      Checked.Outcome outcome =
          diff.isSame()
              ? Checked.Outcome.SAME
              : diff.isWorse() ? Checked.Outcome.WORSE : Checked.Outcome.CHANGED;
      return new Checked(name, before, outcome, diff.lines(), elsewhere, since(start));
    } catch (UserException failed) {
      return new Checked(
          name,
          before,
          Checked.Outcome.FAILED,
          List.of(),
          Optional.of("the command failed: " + failed.getMessage()),
          since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
