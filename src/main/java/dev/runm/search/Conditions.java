package dev.runm.search;

import java.util.List;

/**
 * What binds the provider of a slot by itself.
 *
 * @param demands the room that it must have
 * @param partitionId the only partition to look in, or null
 * @param rootIds the roots of the only trees to look in, or null
 */
record Conditions(
    List<Demand> demands,
    CodeConditions capabilities,
    CodeConditions groups,
    Integer partitionId,
    List<Integer> rootIds) {}
