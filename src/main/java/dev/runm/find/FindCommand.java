package dev.runm.find;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.ProfileLibrary;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code find --claim NAME|PATH [--limit N|all]}. */
@ShellCommand
class FindCommand {
  private final ProfileLibrary profiles;
  private final ProviderSearch search;

  FindCommand(ProfileLibrary profiles, ProviderSearch search) {
    this.profiles = profiles;
    this.search = search;
  }

  @Command(
      name = "find",
      group = "Request",
      description = "Finds the providers that meet a claim request.",
      help =
          """
          A table shows what each provider has free in the window of the request; the other
          formats also show the amounts that a claim would take, and the capacity.

          find --claim 1cpu-64M-10G --limit 3""")
  Report find(
      @Option(longName = "claim", required = true, description = "a claim profile") String claim,
      @Option(longName = "limit", defaultValue = "50", description = "how many providers")
          String limit) {
    Limit most = Limit.parse(limit);
    ClaimRequest request = profiles.claim(claim);
    return new FindReport(request, search.find(request, most));
  }
}
