package dev.runm.look;

import java.util.List;

/**
 * How far one provider is from another in a distance type.
 *
 * @param code null where no distance is recorded: farther than every code
 * @param position null likewise
 * @param through the groups of the other provider that are so near
 */
record ProviderDistance(String type, String code, Integer position, List<String> through) {
  /** Returns the distance in each type, given the distances to all groups, nearest first. */
  static List<ProviderDistance> nearest(List<String> types, List<DistanceRow> found) {
    return types.stream().map(type -> nearest(type, found)).toList();
  }

  private static ProviderDistance nearest(String type, List<DistanceRow> found) {
    List<DistanceRow> ofType = found.stream().filter(row -> row.type().equals(type)).toList();
    if (ofType.isEmpty()) {
      return new ProviderDistance(type, null, null, List.of());
    }
    DistanceRow first = ofType.get(0);
    List<String> through =
        ofType.stream()
            .filter(row -> row.position() == first.position())
            .map(DistanceRow::groupName)
            .toList();
    return new ProviderDistance(type, first.code(), first.position(), through);
  }

  boolean isRecorded() {
    return code != null;
  }
}
