package dev.runm.look;

import dev.runm.error.UsageException;
import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code providers [--group G] [--partition P] [--capability C] [--type T] …}. */
@ShellCommand
class ProvidersCommand {
  private final Names names;
  private final ProviderList list;
  private final ProviderListMapper mapper;

  ProvidersCommand(Names names, ProviderList list, ProviderListMapper mapper) {
    this.names = names;
    this.list = list;
    this.mapper = mapper;
  }

  @Command(
      name = "providers",
      group = "Relations",
      description = "Lists providers.",
      help =
          """
          Providers come in the order of loading, those of one tree in the order of the tree.
          Options are combined: a provider is listed if all of them hold. A page is as quick
          wherever it begins. The formats for machines also show uuid and root.""")
  Report providers(
      @Option(longName = "group", description = "members of this provider group") String group,
      @Option(longName = "partition", description = "those of this partition") String partition,
      @Option(longName = "capability", description = "those that have it") String capability,
      @Option(longName = "type", description = "those of this provider type") String type,
      @Option(longName = "roots", description = "those without a parent") boolean roots,
      @Option(longName = "under", description = "this provider and what is nested in it")
          String under,
      @Option(longName = "after", description = "those that come after this provider") String after,
      @Option(longName = "limit", defaultValue = "50", description = "how many providers")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    Integer underId = names.providerIfGiven(under);
    ProviderQuery query =
        new ProviderQuery(
            names.groupIfGiven(group),
            names.partitionIfGiven(partition),
            names.capabilityIfGiven(capability),
            names.providerTypeIfGiven(type),
            roots,
            underId,
            after == null ? 0 : start(after, under, underId),
            most.plusOne());
    return ProvidersReport.of(Page.of(most, list.read(query)));
  }

  private int start(String after, String under, Integer underId) {
    int afterId = names.provider(after);
    if (underId == null) {
      return afterId;
    }
    Integer place = mapper.placeInTree(underId, afterId);
    if (place == null) {
      throw new UsageException("--after %s is not in the tree under %s".formatted(after, under));
    }
    return place;
  }
}
