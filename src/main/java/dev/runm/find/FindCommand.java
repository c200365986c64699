package dev.runm.find;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.profile.ProfileLibrary;
import dev.runm.search.EarliestSearch;
import dev.runm.search.GroupCandidates;
import dev.runm.search.ProviderSearch;
import dev.runm.search.Selection;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import dev.runm.why.Funnels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code find --claim NAME|PATH}. */
@ShellCommand
class FindCommand {
  private final ProfileLibrary profiles;
  private final ProviderSearch search;
  private final EarliestSearch moments;
  private final Funnels funnels;
  private final AnswerCheck checks;

  FindCommand(
      ProfileLibrary profiles,
      ProviderSearch search,
      EarliestSearch moments,
      Funnels funnels,
      AnswerCheck checks) {
    this.profiles = profiles;
    this.search = search;
    this.moments = moments;
    this.funnels = funnels;
    this.checks = checks;
  }

  @Command(
      name = "find",
      group = "Requests",
      description = "Finds the providers that meet a claim request.",
      help =
          """
          A provider is listed if it takes part in at least one claim of the whole request. A table
          shows what each provider has free in the window of the request; the other formats also
          show the amounts that a claim would take, and the capacity.

          --acquire and --release take a time (2030-12-01T00:00:00Z), epoch seconds, or a span from
          now (+2h, +7d); they override the window of the claim. --earliest moves the window to the
          first moment from which the request fits for its length. --order is that of the
          deployment, or name, free (emptiest first, by the scarcest resource), packed, random.

          --claim - reads the claim as YAML: at the prompt line by line, up to a line with . alone;
          as one command, what comes through a pipe.

          With --why it shows instead how many providers each rule leaves, at last what ties the
          parts of the request together, and on an empty answer which rule emptied it and who came
          nearest.""")
  Report find(
      @Option(
              longName = "claim",
              required = true,
              description = "a claim profile, or - for one you type")
          @ValueName("NAME|PATH")
          String claim,
      @Option(longName = "limit", defaultValue = "50", description = "how many providers")
          @ValueName("N|all")
          String limit,
      @Option(longName = "acquire", description = "begin of the window, e.g. +2h")
          @ValueName("TIME")
          String acquire,
      @Option(longName = "release", description = "end of the window, e.g. +7d") @ValueName("TIME")
          String release,
      @Option(longName = "order", description = "name, free, packed or random") @ValueName("ORDER")
          String order,
      @Option(longName = "seed", description = "of --order random (default 1)") Long seed,
      @Option(longName = "earliest", description = "at the first moment from which it fits")
          boolean earliest,
      @Option(longName = "check", description = "compare the answer with one worked out in Java")
          boolean check,
      @Option(longName = "why", description = "show what each rule leaves instead") boolean why) {
    Limit most = Limit.parse(limit);
    Selection selection = Selection.of(order, seed);
    ClaimRequest request = profiles.claim(claim);
    long now = Instant.now().getEpochSecond();
    ClaimRequest asked = request.in(Moment.override(request.window(), acquire, release, now));
    if (why && (earliest || check || order != null)) {
      throw new UsageException("--why goes without --earliest, --check and --order");
    }
    if (why) {
      return funnels.report(asked);
    }
    Optional<Window> window = earliest ? moments.find(asked) : Optional.of(asked.window());
    ClaimRequest searched = asked.in(window.orElse(asked.window()));
    List<GroupCandidates> found =
        window.isPresent() ? search.find(searched, selection, most.count()) : nobody(asked);
    List<String> notes = new ArrayList<>();
    if (earliest) {
      notes.add(window.map(first -> Earliest.note(first, now)).orElse(Earliest.NEVER));
    }
    if (check) {
      notes.add(checks.check(searched, most.count(), found));
    }
    return new FindReport(
        new Finding(searched, found, earliest ? window.isPresent() : null, notes));
  }

  private static List<GroupCandidates> nobody(ClaimRequest request) {
    return request.groups().stream()
        .map(group -> new GroupCandidates(group.name(), List.of(), false))
        .toList();
  }
}
