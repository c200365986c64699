package dev.runm.worlds;

import dev.runm.check.BruteForce;
import dev.runm.check.CheckedClaim;
import dev.runm.check.CheckedClaim.Item;
import dev.runm.check.GroupAnswer;
import dev.runm.check.GroupAnswer.Row;
import dev.runm.error.UserException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The right answers.
 *
 * @param claims empty where there are too many to compare
 */
record Expected(List<GroupAnswer> providers, Optional<Set<CheckedClaim>> claims) {
  private static final long MOST_LOOKS = 60_000;
  private static final int MOST_CLAIMS = 600;

  private record Part(String group, String resourceType, String provider) {}

  static Expected of(Case one) {
    List<GroupAnswer> providers =
        new BruteForce(one.world(), one.request(), Long.MAX_VALUE).providers();
    Optional<Set<CheckedClaim>> claims = claims(one);
    if (claims.isPresent() && !inClaims(claims.get()).equals(inAnswer(providers))) {
      throw new IllegalStateException(
          "the evaluator contradicts itself: %s, and %s%n%s"
              .formatted(providers, claims, one.yaml()));
    }
    return new Expected(providers, claims.filter(all -> all.size() <= MOST_CLAIMS));
  }

  private static Optional<Set<CheckedClaim>> claims(Case one) {
    try {
      return Optional.of(new BruteForce(one.world(), one.request(), MOST_LOOKS).claims());
    } catch (UserException tooMany) {
      return Optional.empty();
    }
  }

  /** Whether nothing meets the request. */
  boolean isEmpty() {
    return providers.get(0).rows().isEmpty();
  }

  private static Set<Part> inClaims(Set<CheckedClaim> claims) {
    Set<Part> parts = new HashSet<>();
    for (CheckedClaim claim : claims) {
      for (Item item : claim.items()) {
        parts.add(new Part(item.group(), item.resourceType(), item.provider()));
      }
    }
    return parts;
  }

  private static Set<Part> inAnswer(List<GroupAnswer> answer) {
    Set<Part> parts = new HashSet<>();
    for (GroupAnswer group : answer) {
      for (Row row : group.rows()) {
        for (String type : row.resources().keySet()) {
          parts.add(new Part(group.group(), type, row.provider()));
        }
      }
    }
    return parts;
  }
}
