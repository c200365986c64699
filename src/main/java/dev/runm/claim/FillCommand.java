package dev.runm.claim;

import dev.runm.error.UsageException;
import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.profile.ProfileLibrary;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code fill --to 80% --claim NAME|PATH [--seed N]}. */
@ShellCommand
class FillCommand {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(%?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ProfileLibrary profiles;
  private final Fill fill;

  FillCommand(ProfileLibrary profiles, Fill fill) {
    this.profiles = profiles;
    this.fill = fill;
  }

  @Command(
      name = "fill",
      group = "Claims",
      description = "Executes a claim until so much of the capacity is used.",
      help =
          """
          Each claim is for a new consumer, on a provider that is drawn at random by the seed from
          those that meet the request. It ends when, of one resource type that the claim takes, that share
          of the capacity is used: the capacity of all providers that meet the request whatever
          room they have left, full ones included, and all that is used of it in the window of
          the claim. So fill --to 80% does nothing where 80% is used, and fill --to 90% then adds
          a tenth. No provider is given more than it has, whatever other sessions do meanwhile.
          The same deployment and seed give the same use.

          Where more than a dozen claims come to a provider, a consumer holds several of them in
          one allocation, as many as max_unit lets one take.

          They are written in bulk, in transactions of 4,000 consumers: Ctrl-C stops between two.
          The consumers are named fill1-1, fill1-2, …; those of the next fill, fill2-1.

          A request that several providers meet together, since it has several groups or
          single_provider: false, is not written in bulk: its claims are executed one by one, each
          for one consumer in a transaction, some hundred a second. Each is drawn by the seed from
          1,000 that claim would propose, or as many as there are providers up to 10,000, which
          are spread over trees and providers. The share is of the providers that meet some part
          of the request, each of which counts once. It ends earlier where no whole claim fits any
          more, and says so. Ctrl-C stops between two claims.""")
  @Changing
  Report fill(
      @Option(longName = "to", required = true, description = "the share to be used, such as 80%")
          @ValueName("SHARE")
          String to,
      @Option(longName = "claim", required = true, description = "a claim profile")
          @ValueName("NAME|PATH")
          String claim,
      @Option(
              longName = "seed",
              defaultValue = "1",
              description = "what providers and claims are drawn by")
          Long seed) {
    BigDecimal share = share(to);
    ClaimRequest request = profiles.claim(claim);
    return new FillReport(request, fill.fill(request, share, seed));
  }

  /**
   * Returns the share that is to be used.
   *
   * @throws UsageException if there is no such share
   */
  static BigDecimal share(String text) {
    var percent = PERCENT.matcher(text);
    if (percent.matches()) {
      BigDecimal number = new BigDecimal(percent.group(1));
      if (percent.group(2).isEmpty()
          && number.signum() > 0
          && number.compareTo(BigDecimal.ONE) < 0) {
        throw new UsageException(
            "--to %s may mean two things: write %s%% or %s%%"
                .formatted(
                    text, text, number.multiply(HUNDRED).stripTrailingZeros().toPlainString()));
      }
      BigDecimal share = number.divide(HUNDRED);
      if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return share;
      }
    }
    throw new UsageException("--to takes a share above 0% and up to 100%, not " + text);
  }
}
