package dev.runm.model;

import java.util.Set;

/**
 * One entry of a list of capability or group constraints. It holds if all of {@code require}, at
 * least one of {@code any} (where given) and none of {@code forbid} are there.
 */
public record CodeRule(Set<String> require, Set<String> any, Set<String> forbid) {
  /** Whether the entry only forbids; such an entry always applies, the others are alternatives. */
  public boolean onlyForbids() {
    return require.isEmpty() && any.isEmpty();
  }
}
