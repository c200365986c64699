package dev.runm.check;

import dev.runm.check.World.Distance;
import dev.runm.model.DistanceRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far providers are from each other. */
final class Distances {
  private final Map<String, List<String>> codes;
  private final Map<String, List<Distance>> recorded = new HashMap<>();

  Distances(World world) {
    this.codes = world.distanceCodes();
    for (World.Provider provider : world.providers()) {
      if (provider.parent().isEmpty()) {
        recorded.put(provider.name(), provider.distances());
      }
    }
  }

  /** Whether {@code to} is neither nearer to {@code from} nor farther than the rule says. */
  boolean holds(DistanceRule rule, Place from, Place to) {
    int distance = position(rule.type(), from, to);
    return rule.minimum().map(code -> distance >= position(rule.type(), code)).orElse(true)
        && rule.maximum().map(code -> distance <= position(rule.type(), code)).orElse(true);
  }

  /** The smallest position that is recorded; past every code where none is. */
  private int position(String type, Place from, Place to) {
    Optional<Integer> nearest =
        recorded.get(from.root()).stream()
            .filter(distance -> distance.type().equals(type))
            .filter(distance -> to.groups().contains(distance.group()))
            .map(distance -> position(type, distance.code()))
            .min(Integer::compare);
    return nearest.orElse(Integer.MAX_VALUE);
  }

  private int position(String type, String code) {
    return codes.get(type).indexOf(code);
  }
}
