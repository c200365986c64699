package dev.runm.look;

/**
 * Which providers to list; what is null does not matter.
 *
 * @param underId the provider whose tree they are to stand in, at it or below it
 * @param after the id of the provider that the page before ended with; in a tree, its place there
 */
record ProviderQuery(
    Integer groupId,
    Integer partitionId,
    Integer capabilityId,
    Integer typeId,
    boolean roots,
    Integer underId,
    int after,
    Integer limit) {}
