package dev.runm.explain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a run called the storage engine, as the session's status counts it: what explain itself
 * asks is not among it.
 *
 * @param calls by MySQL's name without {@code Handler_}, such as {@code read_key}; only those that
 *     were made
 */
public record Handlers(SortedMap<String, Long> calls) {
  private static final String PREFIX = "Handler_";
  private static final String READS = "read_";

  public Handlers {
    calls = Collections.unmodifiableSortedMap(calls);
  }

  /** What was counted between two looks at the status. */
  static Handlers between(Map<String, Long> before, Map<String, Long> after) {
    SortedMap<String, Long> calls = new TreeMap<>();
    after.forEach(
        (name, count) -> {
          long more = count - before.getOrDefault(name, 0L);
          if (name.startsWith(PREFIX) && more > 0) {
            calls.put(name.substring(PREFIX.length()), more);
          }
        });
    return new Handlers(calls);
  }

  /** Returns how often one of them was called. */
  public long of(String name) {
    return calls.getOrDefault(name, 0L);
  }

  /** Returns the calls that ask for a row or an entry of an index, also those in vain. */
  public long reads() {
    return calls.entrySet().stream()
        .filter(call -> call.getKey().startsWith(READS))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
