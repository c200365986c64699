package dev.runm.claim;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/**
 * What came of filling providers.
 *
 * @param providers how many had room when it began
 * @param claims how many times the amounts of a claim were taken
 * @param rows how many rows were written
 * @param missed how many claims found no room any more, since other sessions claimed meanwhile
 */
record FillOutcome(
    List<Filled> resources,
    int providers,
    long claims,
    long consumers,
    long rows,
    long missed,
    Duration elapsed) {

  /** How much of a resource type is used, in its unit, on all the providers that had room. */
  record Filled(
      String resourceType, BigInteger capacity, BigInteger usedBefore, BigInteger usedAfter) {}
}
