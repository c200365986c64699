package dev.runm.claim;

import dev.runm.claim.ClaimProposer.Proposal;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.find.Limit;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.Selection;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.UUID;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code claim NAME|PATH [--execute] [--consumer NAME] [--limit N|all]}. */
@ShellCommand
class ClaimCommand {
  /** How many claims are tried before the command gives up. */
  private static final Integer ALTERNATIVES = 20;

  private final ProfileLibrary profiles;
  private final ClaimProposer proposer;
  private final ClaimExecutor executor;

  ClaimCommand(ProfileLibrary profiles, ClaimProposer proposer, ClaimExecutor executor) {
    this.profiles = profiles;
    this.proposer = proposer;
    this.executor = executor;
  }

  @Command(
      name = "claim",
      group = "Request",
      description = "Proposes claims for a request, or executes the first that fits.",
      help =
          """
          With --execute the claim is written in one transaction: everything is checked again,
          a lost race is tried again, then the next claim is tried. A claim that fails leaves
          no row.

          claim 1cpu-64M-10G --execute --consumer vm1""")
  Report claim(
      @Argument(index = 0, description = "a claim profile, by name or path") String claim,
      @Option(longName = "execute", description = "write the claim") boolean execute,
      @Option(longName = "consumer", description = "who holds it; a new name if left out")
          String consumer,
      @Option(longName = "limit", description = "how many claims to propose (default 1)")
          String limit) {
    if (execute && limit != null) {
      throw new UsageException("--limit is for proposing: --execute executes one claim");
    }
    if (!execute && consumer != null) {
      throw new UsageException("--consumer goes with --execute");
    }
    if (consumer != null && (consumer.isBlank() || consumer.length() > 255)) {
      throw new UsageException("--consumer takes a name of 1 to 255 characters");
    }
    ClaimRequest request = profiles.claim(claim);
    if (execute) {
      return execute(request, consumer == null ? newName() : consumer);
    }
    Proposal proposal =
        proposer.propose(
            request,
            Selection.DEFAULT,
            limit == null ? Integer.valueOf(1) : Limit.parse(limit).count());
    return ClaimReport.proposed(request, proposal.claims(), proposal.truncated());
  }

  private Report execute(ClaimRequest request, String consumer) {
    List<Claim> claims = proposer.propose(request, Selection.DEFAULT, ALTERNATIVES).claims();
    if (claims.isEmpty()) {
      throw new UserException(
          "no provider meets claim %s: nothing was written".formatted(request.name()));
    }
    Claim executed = executor.executeFirst(claims, request.window(), consumer);
    return ClaimReport.executed(request, executed, consumer);
  }

  private static String newName() {
    return "consumer-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
