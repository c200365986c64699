package dev.runm.stats;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code stats [--groups N|all]}. */
@ShellCommand
class StatsCommand {
  private final StatsMapper mapper;

  StatsCommand(StatsMapper mapper) {
    this.mapper = mapper;
  }

  @Command(
      name = "stats",
      group = "Deployment",
      description = "Counts rows, sizes, use of capacity, consumers and allocations.",
      help =
          """
          Rows are counted, not estimated; use is that of this moment. Provider groups come in
          the order of loading: a layout's sites, then its rows, then its racks.""")
  Report stats(
      @Option(
              longName = "groups",
              defaultValue = "10",
              description = "how many provider groups to show, or all")
          @ValueName("N|all")
          String groups) {
    int lastGroup = lastGroup(groups);
    long now = Instant.now().getEpochSecond();
    List<TableSize> sizes = mapper.tableSizes();
    List<Long> rows = sizes.stream().map(table -> mapper.countRows(table.name())).toList();
    List<NamedId> types = mapper.resourceTypes();
    List<Use> partitions =
        Uses.byOwner(
            mapper.partitions(), types, mapper.capacityByPartition(), mapper.usedByPartition(now));
    List<Use> groupUses =
        Uses.byOwner(
            mapper.providerGroups(lastGroup),
            types,
            mapper.capacityByGroup(lastGroup),
            mapper.usedByGroup(now, lastGroup));
    return new StatsReport(
        sizes,
        rows,
        Uses.total(types, partitions),
        partitions,
        groupUses,
        mapper.consumers(),
        mapper.allocations(now));
  }

  private static int lastGroup(String groups) {
    if (groups.equals("all")) {
      return Integer.MAX_VALUE;
    }
    try {
      int count = Integer.parseInt(groups);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException("--groups takes a whole number from 0, or all; not " + groups);
  }
}
