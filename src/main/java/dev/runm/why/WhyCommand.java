package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.WholeRequest;
import dev.runm.search.WhySearch;
import dev.runm.shell.ShellCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code why PROVIDER --claim NAME|PATH}. */
@ShellCommand
class WhyCommand {
  private final ProfileLibrary profiles;
  private final WhySearch search;
  private final FactsReader facts;

  WhyCommand(ProfileLibrary profiles, WhySearch search, FactsReader facts) {
    this.profiles = profiles;
    this.search = search;
    this.facts = facts;
  }

  @Command(
      name = "why",
      group = "Request",
      description = "Says why a provider meets a claim request, or why not.",
      help =
          """
          Each rule of the request is checked on what is known of the provider; below stands
          the smallest change that would make it match. A nested provider is in the groups of
          its ancestors too, and distances are those of its root. How many providers each rule
          leaves is shown by find --why.

          why east-row1-rack1-node1 --claim 1cpu-64M-10G-membership""")
  Report why(
      @Argument(index = 0, description = "a provider") String provider,
      @Option(longName = "claim", required = true, description = "a claim profile") String claim,
      @Option(longName = "acquire", description = "begin of the window, e.g. +2h") String acquire,
      @Option(longName = "release", description = "end of the window, e.g. +7d") String release) {
    ClaimRequest profile = profiles.claim(claim);
    long now = Instant.now().getEpochSecond();
    ClaimRequest request = profile.in(Moment.override(profile.window(), acquire, release, now));
    WholeRequest whole = search.whole(request);
    Facts known = facts.of(provider, request);
    List<SlotRules> slots = SlotRules.of(request);
    List<Boolean> serves = whole.serves(known.provider().id(), known.provider().rootId());
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      checked.add(Checked.of(slots.get(i), known, serves.get(i)));
    }
    return new WhyReport(request, known, checked);
  }
}
