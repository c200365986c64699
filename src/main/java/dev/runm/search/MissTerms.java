package dev.runm.search;

import java.util.List;

/**
 * What the nearest miss of a rule is measured by, as the statement wants it.
 *
 * @param alternatives of codes, of which the nearest counts
 * @param demand the position of the demand whose units or room are measured
 * @param rootId the root that a distance of this type starts from
 * @param minimum the least position, or null
 * @param maximum the largest position, or null
 */
record MissTerms(
    What what,
    List<List<CodeTerm>> alternatives,
    int demand,
    int rootId,
    String type,
    Integer minimum,
    Integer maximum) {
  /** What is measured. */
  enum What {
    NOTHING,
    CAPABILITIES,
    GROUPS,
    DISTANCE,
    UNITS,
    ROOM
  }

  static MissTerms nothing() {
    return new MissTerms(What.NOTHING, List.of(), 0, 0, null, null, null);
  }

  static MissTerms codes(What what, List<List<CodeTerm>> alternatives) {
    return new MissTerms(what, alternatives, 0, 0, null, null, null);
  }

  static MissTerms demand(What what, int demand) {
    return new MissTerms(what, List.of(), demand, 0, null, null, null);
  }

  static MissTerms distance(int rootId, String type, Integer minimum, Integer maximum) {
    return new MissTerms(What.DISTANCE, List.of(), 0, rootId, type, minimum, maximum);
  }
}
