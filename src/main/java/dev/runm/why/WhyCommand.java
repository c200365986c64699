package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.WholeRequest;
import dev.runm.search.WhySearch;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import dev.runm.why.WhyMapper.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code why PROVIDER --claim NAME|PATH}. */
@ShellCommand
class WhyCommand {
  private final ProfileLibrary profiles;
  private final WhySearch search;
  private final FactsReader facts;
  private final WhyMapper mapper;

  WhyCommand(ProfileLibrary profiles, WhySearch search, FactsReader facts, WhyMapper mapper) {
    this.profiles = profiles;
    this.search = search;
    this.facts = facts;
    this.mapper = mapper;
  }

  @Command(
      name = "why",
      group = "Requests",
      description = "Says why a provider meets a claim request, or why not.",
      help =
          """
          Each rule of the request is checked on what is known of the provider; below stands
          the smallest change that would make it match. A nested provider is in the groups of
          its ancestors too, and distances are those of its root. How many providers each rule
          leaves is shown by find --why.

          What ties request groups to each other (isolate_from, distances, trees, capabilities of
          several providers, shared room) is checked where the provider meets the rest. It holds
          if the provider takes part in a claim of the whole request; where it fails, the figures
          are those of the partners that come nearest.""")
  Report why(
      @Argument(index = 0, description = "a provider") String provider,
      @Option(
              longName = "claim",
              required = true,
              description = "a claim profile, or - for one you type")
          @ValueName("NAME|PATH")
          String claim,
      @Option(longName = "acquire", description = "begin of the window, e.g. +2h")
          @ValueName("TIME")
          String acquire,
      @Option(longName = "release", description = "end of the window, e.g. +7d") @ValueName("TIME")
          String release) {
    ClaimRequest profile = profiles.claim(claim);
    long now = Instant.now().getEpochSecond();
    ClaimRequest request = profile.in(Moment.override(profile.window(), acquire, release, now));
    WholeRequest whole = search.whole(request);
    Facts known = facts.of(provider, request);
    List<SlotRules> slots = SlotRules.of(request);
    TieChecks ties = new TieChecks(request, whole, slots, new TieFigures(request, slots, mapper));
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      int slot = i;
      Tree place = known.provider();
      Optional<Tied> tied =
          whole
              .candidate(slot, place.id(), place.rootId())
              .map(candidate -> ties.of(slot, candidate));
      boolean takesPart = tied.isPresent() && tied.get().holds();
      checked.add(Checked.of(slots.get(slot), known, tied.orElse(Tied.NOTHING), takesPart));
    }
    return new WhyReport(request, known, checked);
  }
}
