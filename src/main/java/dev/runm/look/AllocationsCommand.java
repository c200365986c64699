package dev.runm.look;

import dev.runm.error.UsageException;
import dev.runm.find.Limit;
import dev.runm.model.Window;
import dev.runm.output.Report;
import dev.runm.profile.Moment;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.time.Instant;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code allocations [--provider P] [--consumer C] [--at TIME | --from TIME --until TIME]}. */
@ShellCommand
class AllocationsCommand {
  private final Names names;
  private final AllocationList list;

  AllocationsCommand(Names names, AllocationList list) {
    this.names = names;
    this.list = list;
  }

  @Command(
      name = "allocations",
      group = "Consumption",
      description = "Lists what consumers use of providers, and when.",
      help =
          """
          An item a row, the allocation that begins last first. A time is ISO-8601, epoch
          seconds, now, or how far from now: +2h, -7d. Allocations that share a moment with
          the window are listed; what ends as it begins shares none.""")
  Report allocations(
      @Option(longName = "provider", description = "uses of this provider") String provider,
      @Option(longName = "consumer", description = "uses by this consumer") String consumer,
      @Option(longName = "at", description = "allocations that hold at this moment")
          @ValueName("TIME")
          String at,
      @Option(longName = "from", description = "allocations that hold at or after this moment")
          @ValueName("TIME")
          String from,
      @Option(longName = "until", description = "allocations that hold before this moment")
          @ValueName("TIME")
          String until,
      @Option(longName = "limit", defaultValue = "50", description = "how many items")
          @ValueName("N|all")
          String limit) {
    Limit most = Limit.parse(limit);
    long now = Instant.now().getEpochSecond();
    Window window = window(at, from, until, now);
    Integer providerId = names.providerIfGiven(provider);
    Long consumerId = consumer == null ? null : names.consumer(consumer);
    return AllocationsReport.of(list.read(providerId, consumerId, window, most), now);
  }

  private static Window window(String at, String from, String until, long now) {
    if (at != null && (from != null || until != null)) {
      throw new UsageException("--at is one moment: leave out --from and --until");
    }
    if (at != null) {
      long moment = Moment.parse("--at", at, now);
      return new Window(moment, moment + 1);
    }
    Window ever = AllocationList.EVER;
    long acquire = from == null ? ever.acquire() : Moment.parse("--from", from, now);
    long release = until == null ? ever.release() : Moment.parse("--until", until, now);
    if (release <= acquire) {
      throw new UsageException("--until %s is not after --from %s".formatted(until, from));
    }
    return new Window(acquire, release);
  }
}
