package dev.runm.claim;

import dev.runm.claim.ClaimProposer.Proposal;
import dev.runm.error.UsageException;
import dev.runm.find.Limit;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.Selection;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code claim NAME|PATH [--limit N|all]}, or {@code claim NAME|PATH --execute [--count N] …}. */
@ShellCommand
class ClaimCommand {
  /** How many claims one search proposes to a consumer, to be tried in turn. */
  private static final int ALTERNATIVES = 20;

  private final ProfileLibrary profiles;
  private final ClaimProposer proposer;
  private final ClaimExecutor executor;
  private final CountedClaims counted;

  ClaimCommand(
      ProfileLibrary profiles,
      ClaimProposer proposer,
      ClaimExecutor executor,
      CountedClaims counted) {
    this.profiles = profiles;
    this.proposer = proposer;
    this.executor = executor;
    this.counted = counted;
  }

  @Command(
      name = "claim",
      group = "Claims",
      description = "Proposes claims for a request, or executes the first that fits.",
      help =
          """
          With --execute the claim is written in one transaction: everything is checked again,
          a lost race is tried again, then the next claim is tried. A claim that fails leaves
          no row. A consumer that is there already keeps its type and owners.

          With --count N, N claims are executed in turn, each in a transaction of its own for a
          new consumer, numbered from 1: vm-1, vm-2, … for --consumer vm. It stops at the first
          claim that finds no room.""")
  @Changing(with = "execute")
  Report claim(
      @Argument(index = 0, description = "a claim profile, by name or path, or - for one you type")
          String claim,
      @Option(longName = "execute", description = "write the claim") boolean execute,
      @Option(longName = "consumer", description = "who holds it; a new name if left out")
          String consumer,
      @Option(
              longName = "type",
              description = "consumer type of a new consumer (default runm.machine)")
          String type,
      @Option(longName = "project", description = "uuid of the project that owns a new consumer")
          @ValueName("UUID")
          String project,
      @Option(longName = "user", description = "uuid of the user who owns a new consumer")
          @ValueName("UUID")
          String user,
      @Option(longName = "count", description = "execute so many claims, each for a new consumer")
          Integer count,
      @Option(longName = "limit", description = "how many claims to propose (default 1)")
          @ValueName("N|all")
          String limit,
      @Option(longName = "acquire", description = "begin of the window, e.g. +2h")
          @ValueName("TIME")
          String acquire,
      @Option(longName = "release", description = "end of the window, e.g. +7d") @ValueName("TIME")
          String release,
      @Option(longName = "order", description = "name, free, packed or random") @ValueName("ORDER")
          String order,
      @Option(longName = "seed", description = "of --order random (default 1)") Long seed) {
    if (execute && limit != null) {
      throw new UsageException(
          "--limit is for proposing: --execute executes one claim, --count more");
    }
    Selection selection = Selection.of(order, seed);
    if (execute) {
      Execution execution = Execution.of(consumer, type, project, user, count);
      return execute(request(claim, acquire, release), selection, execution);
    }
    Execution.refuse(consumer, type, project, user, count);
    Limit most = limit == null ? new Limit(1) : Limit.parse(limit);
    ClaimRequest request = request(claim, acquire, release);
    Proposal proposal = proposer.propose(request, selection, most.count());
    return ClaimReport.proposed(request, proposal.claims(), proposal.truncated());
  }

  private ClaimRequest request(String claim, String acquire, String release) {
    ClaimRequest request = profiles.claim(claim);
    long now = Instant.now().getEpochSecond();
    return request.in(Moment.override(request.window(), acquire, release, now));
  }

  private Report execute(ClaimRequest request, Selection selection, Execution execution) {
    Claimant claimant = execution.claimant();
    if (execution.count() != null) {
      return new CountReport(
          request, counted.execute(request, selection, claimant, execution.count()));
    }
    Claim executed =
        executor.executeFirst(
            executor.supply(request, selection, ALTERNATIVES), request.window(), claimant);
    return ClaimReport.executed(request, executed, claimant.name());
  }
}
