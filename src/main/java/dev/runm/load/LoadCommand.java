package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.profile.ProfileLibrary;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code load NAME|PATH [--seed N]}. */
@ShellCommand
class LoadCommand {
  private final ProfileLibrary profiles;
  private final Session session;
  private final SchemaLoad schema;
  private final RunningStatement running;
  private final Screen screen;

  LoadCommand(
      ProfileLibrary profiles,
      Session session,
      SchemaLoad schema,
      RunningStatement running,
      Screen screen) {
    this.profiles = profiles;
    this.session = session;
    this.schema = schema;
    this.running = running;
    this.screen = screen;
  }

  @Command(
      name = "load",
      group = "Deployment",
      description = "Loads a deployment in place of the one that is there.",
      help =
          """
          The new deployment takes the place of the old one in one step, when it is complete.
          The same profile and seed give the same rows.""")
  void load(
      @Argument(index = 0, description = "a deployment profile, by name or path") String deployment,
      @Option(longName = "seed", defaultValue = "1", description = "what all uuids come from")
          Long seed) {
    Deployment profile = profiles.deployment(deployment);
    session.requireNoTransaction("load replaces tables, which MySQL cannot roll back");
    LoadResult result = schema.load(profile, seed, new StepsOnScreen(screen, running));
    screen.line(
        "loaded %s: %s, %s in %s, %s"
            .formatted(
                profile.name(),
                Figures.count(result.nodes(), "nodes"),
                Figures.count(result.rows(), "rows"),
                Figures.duration(result.elapsed()),
                Figures.rate(result.rows(), result.elapsed())));
  }
}
