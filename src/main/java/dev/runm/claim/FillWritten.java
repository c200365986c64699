package dev.runm.claim;

import dev.runm.output.Figures;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** What a fill has written so far. */
final class FillWritten {
  private final BigInteger[] used;
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
   */
  void add(List<FilledClaim> rows, int planned) {
    int times = rows.stream().mapToInt(FilledClaim::times).sum();
    claims += times;
    consumers += rows.size();
    missed += planned - times;
    for (FilledClaim row : rows) {
      for (int i = 0; i < used.length; i++) {
        used[i] = used[i].add(row.items().get(i).used());
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
    return new StoppedException("%s claims were executed".formatted(Figures.count(claims)), cause);
  }
}
