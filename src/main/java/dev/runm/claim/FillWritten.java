package dev.runm.claim;

import dev.runm.output.Figures;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a fill has written so far. */
final class FillWritten {
  private final Map<String, BigInteger> used = new HashMap<>();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private long claims;
  private long consumers;
  private long items;
  private long missed;

  /**
   * Adds what a transaction wrote.
   *
   * @param planned how many claims it was to write
   * @param prefix what the names of their consumers begin with
   */
  void add(List<FilledClaim> rows, int planned, String prefix) {
    if (!rows.isEmpty()) {
      prefixes.add(prefix);
    }
    int times = rows.stream().mapToInt(FilledClaim::times).sum();
    claims += times;
    consumers += rows.size();
    missed += planned - times;
    rows.forEach(row -> use(row.claim()));
  }

  /** Adds a claim that was executed for a consumer, whose name begins with that prefix. */
  void add(Claim claim, String prefix) {
    prefixes.add(prefix);
    claims++;
    consumers++;
    use(claim);
  }

  private void use(Claim claim) {
    items += claim.items().size();
    claim.items().forEach(item -> used.merge(item.resourceType(), item.used(), BigInteger::add));
  }

  long claims() {
    return claims;
  }

  long consumers() {
    return consumers;
  }

  /** Returns how many claims found no room any more. */
  long missed() {
    return missed;
  }

  /** Returns how much they take of a resource type, in its unit. */
  BigInteger used(String resourceType) {
    return used.getOrDefault(resourceType, BigInteger.ZERO);
  }

  /** Returns how many rows there are: consumer, name, allocation and the items. */
  long rows() {
    return consumers * 3L + items;
  }

  StoppedException stopped(Throwable cause) {
    return new StoppedException(
        Figures.count(claims, "claims") + " executed" + consumerNames(), cause);
  }

  /** Returns a failure that also says what is written, if anything is. */
  RuntimeException brokenOff(RuntimeException failure) {
    return claims == 0 ? failure : BrokenOffException.of(failure, claims, consumerNames());
  }

  private String consumerNames() {
    return prefixes.isEmpty() ? "" : " for consumers " + String.join("…, ", prefixes) + "…";
  }
}
