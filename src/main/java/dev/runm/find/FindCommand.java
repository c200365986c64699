package dev.runm.find;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.ProviderSearch;
import dev.runm.search.Selection;
import dev.runm.shell.ShellCommand;
import dev.runm.why.Funnels;
import java.time.Instant;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code find --claim NAME|PATH}. */
@ShellCommand
class FindCommand {
  private final ProfileLibrary profiles;
  private final ProviderSearch search;
  private final Funnels funnels;

  FindCommand(ProfileLibrary profiles, ProviderSearch search, Funnels funnels) {
    this.profiles = profiles;
    this.search = search;
    this.funnels = funnels;
  }

  @Command(
      name = "find",
      group = "Request",
      description = "Finds the providers that meet a claim request.",
      help =
          """
          A provider is listed if it takes part in at least one claim of the whole request. A table
          shows what each provider has free in the window of the request; the other formats also
          show the amounts that a claim would take, and the capacity.

          With --why it shows instead how many providers each rule leaves, and on an empty answer
          which rule emptied it and who came nearest.

          find --claim 1cpu-64M-10G --limit 3""")
  Report find(
      @Option(longName = "claim", required = true, description = "a claim profile") String claim,
      @Option(longName = "limit", defaultValue = "50", description = "how many providers")
          String limit,
      @Option(longName = "acquire", description = "begin of the window, e.g. +2h") String acquire,
      @Option(longName = "release", description = "end of the window, e.g. +7d") String release,
      @Option(longName = "order", description = "name, free, packed or random") String order,
      @Option(longName = "seed", description = "of the random order (default 1)") Long seed,
      @Option(longName = "why", description = "show what each rule leaves instead") boolean why) {
    Limit most = Limit.parse(limit);
    Selection selection = Selection.of(order, seed);
    if (seed != null && selection.order() != dev.runm.search.Order.RANDOM) {
      throw new UsageException("--seed goes with --order random");
    }
    ClaimRequest request = profiles.claim(claim);
    long now = Instant.now().getEpochSecond();
    ClaimRequest asked = request.in(Moment.override(request.window(), acquire, release, now));
    if (why) {
      return funnels.report(asked);
    }
    return new FindReport(asked, search.find(asked, selection, most.count()));
  }
}
