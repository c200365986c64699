package dev.runm.look;

import dev.runm.find.Limit;
import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code consumer NAME}. */
@ShellCommand
class ConsumerCommand {
  private final Names names;
  private final ConsumerMapper mapper;
  private final AllocationList list;

  ConsumerCommand(Names names, ConsumerMapper mapper, AllocationList list) {
    this.names = names;
    this.mapper = mapper;
    this.list = list;
  }

  @Command(
      name = "consumer",
      group = "Consumption",
      description = "Shows a consumer and what it uses.",
      help =
          """
          An item a row, the allocation that begins last first.""")
  Report consumer(
      @Argument(index = 0, description = "the consumer's name") String name,
      @Option(longName = "limit", defaultValue = "50", description = "how many allocations")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    long id = names.consumer(name);
    long now = Instant.now().getEpochSecond();
    return new ConsumerReport(
        mapper.consumer(id, now), mapper.allocations(id, now), list.ofConsumer(id, most), now);
  }
}
