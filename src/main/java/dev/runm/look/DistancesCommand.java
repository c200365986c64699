package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.look.LookupMapper.NamedId;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code distances FROM [TO] [--type T]}. */
@ShellCommand
class DistancesCommand {
  private final Names names;
  private final LookupMapper lookups;
  private final DistanceMapper mapper;

  DistancesCommand(Names names, LookupMapper lookups, DistanceMapper mapper) {
    this.names = names;
    this.lookups = lookups;
    this.mapper = mapper;
  }

  @Command(
      name = "distances",
      group = "Distances",
      description = "Shows how far a provider is from groups, or from another.",
      help =
          """
          The distance to another provider is the nearest one to a group that it is a member of.
          Where none is recorded it is farther than every code. A nested provider's distances
          are those of its root.""")
  Report distances(
      @Argument(index = 0, description = "the provider to look from") String from,
      @Argument(index = 1, description = "the provider to look at") @Nullable String to,
      @Option(longName = "type", description = "distances of this type only") String type,
      @Option(longName = "limit", defaultValue = "50", description = "how many distances")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    NamedId root = mapper.root(names.provider(from));
    Integer typeId = names.distanceTypeIfGiven(type);
    List<String> whose =
        root.name().equals(from)
            ? List.of()
            : List.of("Distances of %s, the root of %s.".formatted(root.name(), from));
    if (to == null) {
      List<DistanceRow> found = mapper.distances(root.id(), typeId, most.plusOne());
      return DistancesReport.of(from, Page.of(most, found), whose);
    }
    List<DistanceRow> found = mapper.distancesTo(root.id(), names.provider(to), typeId);
    List<String> types =
        type != null ? List.of(type) : lookups.distanceTypes().stream().map(NamedId::name).toList();
    return new DistanceReport(from, to, ProviderDistance.nearest(types, found), whose);
  }
}
