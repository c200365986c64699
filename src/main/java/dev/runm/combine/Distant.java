package dev.runm.combine;

import java.util.Map;
import java.util.Set;

/**
 * How far one slot's provider is from another's: the smallest position that the root of the first
 * records to a group of the second. Where none is recorded it is farther than every position.
 *
 * @param minimum the least position, or null for no bound
 * @param maximum the largest position, or null for no bound
 */
public record Distant(int from, int to, int typeId, Integer minimum, Integer maximum)
    implements Bond {
  @Override
  public int one() {
    return from;
  }

  @Override
  public int other() {
    return to;
  }

  /** Whether the rule holds between what the first's root records and the second's groups. */
  boolean holds(Map<Integer, Map<Integer, Integer>> distances, Set<Integer> groups) {
    Map<Integer, Integer> positions = distances.getOrDefault(typeId, Map.of());
    Integer nearest = null;
    for (Integer group : groups) {
      Integer position = positions.get(group);
      if (position != null && (nearest == null || position < nearest)) {
        nearest = position;
      }
    }
    return nearest == null
        ? maximum == null
        : (minimum == null || nearest >= minimum) && (maximum == null || nearest <= maximum);
  }
}
