package dev.runm.check;

import dev.runm.check.World.Distance;
import dev.runm.model.DistanceRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far providers are from each other. */
final class Distances {
  private record From(String root, String type) {}

  private final Map<String, List<String>> codes;
  private final Map<From, Map<String, Integer>> recorded = new HashMap<>();

  Distances(World world) {
    this.codes = world.distanceCodes();
    for (World.Provider provider : world.providers()) {
      if (provider.parent().isEmpty()) {
        for (Distance distance : provider.distances()) {
          From from = new From(provider.name(), distance.type());
          recorded
              .computeIfAbsent(from, none -> new HashMap<>())
              .merge(distance.group(), position(distance.type(), distance.code()), Math::min);
        }
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
    Map<String, Integer> positions = recorded.getOrDefault(new From(from.root(), type), Map.of());
    int nearest = Integer.MAX_VALUE;
    for (String group : to.groups()) {
      nearest = Math.min(nearest, positions.getOrDefault(group, Integer.MAX_VALUE));
    }
    return nearest;
  }

  private int position(String type, String code) {
    return codes.get(type).indexOf(code);
  }
}
