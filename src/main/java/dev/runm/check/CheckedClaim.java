package dev.runm.check;

import java.math.BigInteger;
import java.util.Set;

/** One way to meet a request. */
public record CheckedClaim(Set<Item> items) {
  /** What the claim takes of one provider for one request group. */
  public record Item(String group, String resourceType, String provider, BigInteger used) {}
}
