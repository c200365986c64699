package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code partitions [--limit N|all]}. */
@ShellCommand
class PartitionsCommand {
  private static final Fields<Division> FIELDS =
      new Fields<>(
          List.of(
              Field.text("name", Division::name),
              Field.text("uuid", Division::uuid).asDetail(),
              Field.number("providers", Division::providers)));

  private final DivisionMapper mapper;

  PartitionsCommand(DivisionMapper mapper) {
    this.mapper = mapper;
  }

  @Command(
      name = "partitions",
      group = "Partitions",
      description = "Lists partitions with the number of their providers.")
  Report partitions(
      @Option(longName = "limit", defaultValue = "50", description = "how many partitions")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    return Listing.of("partitions", FIELDS, Page.of(most, mapper.partitions(most.plusOne())));
  }
}
