package dev.runm.scale;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.model.Deployment;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.page.PageFile;
import dev.runm.profile.ProfileLibrary;
import dev.runm.session.Session;
import dev.runm.shell.Changing;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code scale --deployments NAME,… --command COMMAND [--fill SHARE,…] …}. */
@ShellCommand
class ScaleCommand {
  private static final int MOST_RUNS = 1_000;

  /**
   * Commands, by their first word, that cannot be rolled back or send nothing, though some of them
   * answer with a list.
   */
  private static final Set<String> REFUSED =
      Set.of("load", "reload", "scale", "source", "help", "baseline", "mapper", "whatif");

  private final ProfileLibrary profiles;
  private final Session session;
  private final ObjectProvider<Dispatcher> dispatcher;
  private final ScaleRun run;

  ScaleCommand(
      ProfileLibrary profiles,
      Session session,
      ObjectProvider<Dispatcher> dispatcher,
      ScaleRun run) {
    this.profiles = profiles;
    this.session = session;
    this.dispatcher = dispatcher;
    this.run = run;
  }

  @Command(
      name = "scale",
      group = "Plans",
      description = "Compares plan and time of a command over deployments and fill.",
      help =
          """
          Each deployment is loaded into a schema of its own beside the current one, which stays
          as it is, and filled to each share in turn as fill does. There the command is explained
          once, warmed up and timed, each time in a transaction that is rolled back; the time is
          the median of the runs, of the whole command without the rollback. Runs stop after 10
          seconds. The schemas are dropped at the end, also after Ctrl-C; those of a
          session that died are dropped by the next scale. --keep moves the tables of each
          deployment that was seen at every fill into a schema that stays.

          Searched in the same way, with the same access, index and columns of the index for each
          table of each statement, means the same plan: A, B, … Where it flips, from one size to
          the next, or in the smallest deployment from one fill to the next, it is told how.

          Growth, of three sizes on, is that of the curve a + b · f(nodes) that comes nearest:
            flat         the same, or times that differ by less than their spread
            logarithmic  so much more for ten times the nodes
            linear       so much more for each node
            worse        more for each node the more there are
          Where no curve comes near, yet the largest deployments are alike, it is flat from some
          size on; otherwise it is unclear.""")
  @Changing
  Report scale(
      @Option(
              longName = "deployments",
              required = true,
              description = "deployment profiles, by name or path, with commas between them")
          @ValueName("NAME,…")
          String deployments,
      @Option(longName = "command", required = true, description = "any other command, in quotes")
          @ValueName("COMMAND")
          String command,
      @Option(
              longName = "fill",
              defaultValue = "0",
              description = "shares of the capacity to be used, such as 0,50,90")
          @ValueName("SHARE,…")
          String fill,
      @Option(
              longName = "fill-claim",
              defaultValue = "1cpu-64M-10G",
              description = "the claim that fills")
          @ValueName("NAME|PATH")
          String fillClaim,
      @Option(longName = "runs", defaultValue = "25", description = "how often it is timed")
          Integer runs,
      @Option(longName = "out", description = "an HTML file to draw the curves in")
          @ValueName("FILE")
          String out,
      @Option(
              longName = "keep",
              description = "keep what was loaded and filled, in schemas of its own")
          boolean keep) {
    if (runs < 1 || runs > MOST_RUNS) {
      throw new UsageException("--runs takes 1 to 1,000, not " + runs);
    }
    Job job =
        new Job(
            command(command),
            deployments(deployments),
            Share.parse(fill),
            profiles.claim(fillClaim),
            runs,
            keep);
    Optional<PageFile> page = Optional.ofNullable(out).map(PageFile::of);
    session.requireNoTransaction("scale makes schemas, which MySQL cannot roll back");
    ScaleReport report = ScaleReport.of(job, run.run(job));
    return page.map(file -> drawn(report, file)).orElse(report);
  }

  /** What was seen took long: it is shown also where it cannot be drawn. */
  private ScaleReport drawn(ScaleReport report, PageFile page) {
    try {
      page.write(new ScalePage(report, facts(report.job())).html());
      return report.writtenTo(page.name());
    } catch (UserException failure) {
      return report.notWritten(failure);
    }
  }

  private Map<String, String> facts(Job job) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("server", session.server().host());
    facts.put("filled by", job.filling().name());
    facts.put("timed", "up to %s, each rolled back".formatted(Figures.count(job.runs(), "runs")));
    return facts;
  }

  private CommandLine command(String text) {
    CommandLine line = dispatcher.getObject().line(text);
    String name = line.words().get(0);
    if (REFUSED.contains(name)) {
      throw refused(name);
    }
    dispatcher.getObject().checkWrapped(line);
    if (!dispatcher.getObject().reports(line)) {
      throw refused(name);
    }
    return line;
  }

  private static UsageException refused(String name) {
    return new UsageException(
        "scale takes a command that answers with a list and can be rolled back, such as find or claim, not "
            + name);
  }

  private List<Deployment> deployments(String list) {
    List<Deployment> read = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      Deployment deployment = profiles.deployment(name.strip());
      if (read.stream().anyMatch(one -> one.name().equals(deployment.name()))) {
        throw new UsageException("--deployments names %s twice".formatted(deployment.name()));
      }
      read.add(deployment);
    }
    read.sort(Comparator.comparingLong(Deployment::nodes));
    return read;
  }
}
