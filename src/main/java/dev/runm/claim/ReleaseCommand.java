package dev.runm.claim;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code release --consumer NAME|--all}. */
@ShellCommand
class ReleaseCommand {
  private final Releases releases;

  ReleaseCommand(Releases releases) {
    this.releases = releases;
  }

  @Command(
      name = "release",
      group = "Claims",
      description = "Ends what a consumer holds, or all do, and gives the room back.",
      help =
          """
          What holds now ends now; what has not begun, or only in this very second, is deleted;
          what is over stays as it is.
          The consumer stays too. One consumer is released in one transaction, all of them in
          transactions of 5,000 allocations: Ctrl-C stops between two. What others claim
          meanwhile stays.""")
  @Changing
  Report release(
      @Option(longName = "consumer", description = "whose allocations to release") String consumer,
      @Option(longName = "all", description = "release all allocations of all consumers")
          boolean all) {
    if (all == (consumer != null)) {
      throw new UsageException("release takes either --consumer NAME or --all");
    }
    Released released = all ? releases.ofAll() : releases.ofConsumer(consumer);
    return new ReleaseReport(Optional.ofNullable(consumer), released);
  }
}
