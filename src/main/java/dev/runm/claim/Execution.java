package dev.runm.claim;

import dev.runm.error.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a command line says of executing claims.
 *
 * @param count how many claims to execute; null for one
 */
record Execution(Claimant claimant, Integer count) {
  private static final int MOST = 10_000_000;

  /**
   * Reads the options that go with {@code --execute}; those not given are null.
   *
   * @throws UsageException naming the option that is wrong
   */
  static Execution of(String consumer, String type, String project, String user, Integer count) {
    if (count != null) {
      checkCount(count);
    }
    Claimant claimant = Claimant.of(consumer, type, project, user);
    return new Execution(claimant, count);
  }

  /**
   * Checks how many claims are to be executed.
   *
   * @throws UsageException if so many cannot be
   */
  static void checkCount(long count) {
    if (count < 1 || count > MOST) {
      throw new UsageException("--count takes a whole number from 1 to 10000000, not " + count);
    }
  }

  /** Refuses the options where nothing is executed. */
  static void refuse(String consumer, String type, String project, String user, Integer count) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("--consumer", consumer);
    options.put("--type", type);
    options.put("--project", project);
    options.put("--user", user);
    options.put("--count", count);
    options.values().removeIf(Objects::isNull);
    if (!options.isEmpty()) {
      throw new UsageException(
          "%s goes with --execute".formatted(options.keySet().iterator().next()));
    }
  }
}
