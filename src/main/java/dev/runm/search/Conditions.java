package dev.runm.search;

import java.util.List;

/**
 * What binds the provider of a slot by itself.
 *
 * @param demands the room that it must have
 * @param partitionId the only partition to look in, or null
 * @param rootIds the roots of the only trees to look in, or null
 * @param near what its tree must be near, or null
 */
record Conditions(
    List<Demand> demands,
    CodeConditions capabilities,
    CodeConditions groups,
    Integer partitionId,
    List<Integer> rootIds,
    NearTo near) {

  Conditions inOneOf(List<Integer> groupIds) {
    CodeConditions more = groups.and(List.of(CodeTerm.any(groupIds)));
    return new Conditions(demands, capabilities, more, partitionId, rootIds, near);
  }

  Conditions near(NearTo other) {
    return new Conditions(demands, capabilities, groups, partitionId, rootIds, other);
  }
}
