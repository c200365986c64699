package dev.runm.find;

import java.util.List;

/**
 * What the find statements are given.
 *
 * @param driverId the resource type or provider group that the search starts from
 * @param limit the number of rows, or null for all
 * @param partitionId the only partition to look in, or null
 */
record Search(
    int driverId,
    List<Demand> demands,
    CodeConditions capabilities,
    CodeConditions groups,
    Integer partitionId,
    Integer limit) {}
