package dev.runm.search;

import java.math.BigInteger;
import java.util.List;

/**
 * What the find statement is given.
 *
 * @param start where the search starts
 * @param startIds the resource type, group, capability, partition, groups or roots to start from
 * @param startLeast the least amount, where the search starts from {@link Start#ROOM}
 * @param partitionId the only partition to look in, or null
 * @param rootIds the roots of the only trees to look in, or null
 * @param heldIsBound whether what unending allocations hold bounds the use in the window
 * @param after the provider to go on after, in provider order; null for the first
 * @param limit the number of rows, or null for all
 */
record Search(
    Start start,
    List<Integer> startIds,
    BigInteger startLeast,
    List<Demand> demands,
    CodeConditions capabilities,
    CodeConditions groups,
    Integer partitionId,
    List<Integer> rootIds,
    Use use,
    boolean heldIsBound,
    Order order,
    long seed,
    Integer after,
    Integer limit) {

  Search page(Integer afterProvider, Integer rows) {
    return new Search(
        start,
        startIds,
        startLeast,
        demands,
        capabilities,
        groups,
        partitionId,
        rootIds,
        use,
        heldIsBound,
        order,
        seed,
        afterProvider,
        rows);
  }

  Search from(Start otherStart, List<Integer> ids) {
    return new Search(
        otherStart,
        ids,
        null,
        demands,
        capabilities,
        groups,
        partitionId,
        otherStart == Start.TREE ? null : rootIds,
        use,
        heldIsBound,
        order,
        seed,
        after,
        limit);
  }

  /** Whether rows come in provider order, so that a search can go on after any of them. */
  boolean inProviderOrder() {
    return order == Order.DEPLOYMENT;
  }

  /** Whether the start is a place with few providers. */
  boolean startsFromFew() {
    return start == Start.TREE
        || start == Start.ROOM
        || start == Start.MEMBERS
        || start == Start.CAPABLE;
  }
}
