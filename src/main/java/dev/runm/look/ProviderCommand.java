package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code provider NAME}. */
@ShellCommand
class ProviderCommand {
  private final Names names;
  private final ProviderFactsReader facts;

  ProviderCommand(Names names, ProviderFactsReader facts) {
    this.names = names;
    this.facts = facts;
  }

  @Command(
      name = "provider",
      group = "Relations",
      description = "Shows what a provider has, what of it is used, and its place.",
      help =
          """
          Used is what the allocations that hold now use. A nested provider is a member of the
          groups that an ancestor is in, and its distances are those of its root.""")
  Report provider(
      @Argument(index = 0, description = "the provider's name") String name,
      @Option(
              longName = "limit",
              defaultValue = "50",
              description = "how many groups, distances and places of the tree")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    int id = names.provider(name);
    return new ProviderReport(facts.read(id, most, Instant.now().getEpochSecond()));
  }
}
