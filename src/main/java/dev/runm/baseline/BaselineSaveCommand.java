package dev.runm.baseline;

import dev.runm.error.UserException;
import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.explain.Explanation;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CurrentDeployment;
import dev.runm.shell.ShellCommand;
import dev.runm.whatif.WhatIf;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code baseline save NAME COMMAND …}. */
@ShellCommand
class BaselineSaveCommand {
  private final Explainer explainer;
  private final CurrentDeployment deployment;
  private final BaselineFiles files;
  private final BaselineTimes times;
  private final WhatIf whatIf;
  private final Screen screen;

  BaselineSaveCommand(
      Explainer explainer,
      CurrentDeployment deployment,
      BaselineFiles files,
      BaselineTimes times,
      WhatIf whatIf,
      Screen screen) {
    this.explainer = explainer;
    this.deployment = deployment;
    this.files = files;
    this.times = times;
    this.whatIf = whatIf;
    this.screen = screen;
  }

  @Command(
      name = {"baseline", "save"},
      group = "Plans",
      description = "Keeps the plans of a command in scripts/baselines.",
      help =
          """
          The file holds shapes, keys, key columns and verdicts: what a review can read,
          and nothing that differs from day to day. The command is rolled back.""")
  void save(
      @Argument(index = 0, description = "what to call it") String name,
      @Argument(index = 1, description = "any command that can be explained, with its options")
          CommandLine command) {
    if (whatIf.isTrying()) {
      throw new UserException(
          "baseline save would keep a plan with the indexes that are tried: whatif reset undoes them");
    }
    boolean replaced = files.has(name);
    Explanation explanation = explainer.explain(command, Depth.PLAN);
    Duration time = explainer.medianTime(command);
    Path file = files.write(name, Shapes.of(explanation, deployment.name().orElse("")));
    times.write(name, command, time);
    screen.line(
        "%s %s: %s, %s; %s"
            .formatted(
                replaced ? "replaced" : "saved",
                file,
                Figures.count(explanation.statements().size(), "statements"),
                explanation.verdict().words(),
                Figures.duration(time)));
  }
}
