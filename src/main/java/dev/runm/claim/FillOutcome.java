package dev.runm.claim;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of filling providers.
 *
 * @param providers how many meet the request, or a part of it, whatever room they had
 * @param claims how many times the amounts of a claim were taken
 * @param rows how many rows were written
 * @param missed how many claims found no room any more, since other sessions claimed meanwhile
 * @param full whether no provider has room for another claim, though less than the share is used
 */
public record FillOutcome(
    List<Filled> resources,
    int providers,
    long claims,
    long consumers,
    long rows,
    long missed,
    boolean full,
    Duration elapsed) {

  /** How much of a resource type is used, in its unit, on all the providers. */
  public record Filled(
      String resourceType, BigInteger capacity, BigInteger usedBefore, BigInteger usedAfter) {}

  static FillOutcome of(FillSurvey survey, FillWritten written, boolean full, Duration elapsed) {
    List<Filled> resources = new ArrayList<>();
    for (int i = 0; i < survey.resourceTypes().size(); i++) {
      String type = survey.resourceTypes().get(i);
      BigInteger before = survey.used().get(i);
      resources.add(
          new Filled(type, survey.capacity().get(i), before, before.add(written.used(type))));
    }
    return new FillOutcome(
        resources,
        survey.providers(),
        written.claims(),
        written.consumers(),
        written.rows(),
        written.missed(),
        full,
        elapsed);
  }
}
