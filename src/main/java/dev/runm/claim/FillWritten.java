package dev.runm.claim;

import dev.runm.output.Figures;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a fill has written so far. */
final class FillWritten {
  private final BigInteger[] used;
  private final Set<String> prefixes = new LinkedHashSet<>();
  private long claims;
  private long consumers;
  private long missed;

  FillWritten(int resources) {
    used = new BigInteger[resources];
    Arrays.fill(used, BigInteger.ZERO);
  }

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
    for (FilledClaim row : rows) {
      for (int i = 0; i < used.length; i++) {
        used[i] = used[i].add(row.claim().items().get(i).used());
      }
    }
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
  BigInteger used(int resource) {
    return used[resource];
  }

  /** Returns how many rows there are: consumer, name, allocation and an item for each resource. */
  long rows() {
    return consumers * (3L + used.length);
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
