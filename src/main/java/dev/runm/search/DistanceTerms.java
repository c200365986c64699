package dev.runm.search;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.model.DistanceRule;
import dev.runm.search.PlaceMapper.FoundDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Bounds on the distance from a provider as conditions on groups: at least so far means in none of
 * the groups that are nearer, at most so far means in one that is as near. A provider in none of
 * the groups is farther than every code.
 */
final class DistanceTerms {
  private DistanceTerms() {}

  /**
   * Returns the conditions that a rule stands for.
   *
   * @param distances the distances of the root that the rule starts from
   */
  static List<CodeTerm> of(DistanceRule rule, List<FoundDistance> distances) {
    List<CodeTerm> terms = new ArrayList<>();
    if (rule.minimum().isPresent()) {
      int nearest = position(rule.type(), rule.minimum().get());
      List<Integer> nearer = groups(rule, distances, position -> position < nearest);
      if (!nearer.isEmpty()) {
        terms.add(CodeTerm.none(nearer));
      }
    }
    if (rule.maximum().isPresent()) {
      int farthest = position(rule.type(), rule.maximum().get());
      List<Integer> near = groups(rule, distances, position -> position <= farthest);
      terms.add(CodeTerm.any(CodeTerm.orNobody(near)));
    }
    return terms;
  }

  /** Returns the number that stands for a distance type. */
  static int typeId(String type) {
    return BuiltInCodes.DISTANCE_TYPES.indexOf(BuiltInCodes.distanceType(type).orElseThrow());
  }

  /** Returns the distance type that the number stands for. */
  static String type(int typeId) {
    return BuiltInCodes.DISTANCE_TYPES.get(typeId).code();
  }

  /** Returns the place of a code among those of its type; 0 is nearest. */
  static int position(String type, String code) {
    DistanceType found = BuiltInCodes.distanceType(type).orElseThrow();
    return BuiltInCodes.codes(found.distances()).indexOf(code);
  }

  private static List<Integer> groups(
      DistanceRule rule, List<FoundDistance> distances, IntPredicate position) {
    return distances.stream()
        .filter(found -> found.type().equals(rule.type()) && position.test(found.position()))
        .map(FoundDistance::groupId)
        .distinct()
        .sorted()
        .toList();
  }
}
