package dev.runm.look;

import java.util.function.UnaryOperator;

/**
 * A provider as a listing shows it.
 *
 * @param parent its parent's name, or null
 * @param root the name of the root of its tree; its own where it has no parent
 */
record ProviderRow(
    int id,
    String uuid,
    String name,
    String type,
    String partitionName,
    long generation,
    String parent,
    String root) {

  /** Returns the same row with texts that repeat from row to row held once. */
  ProviderRow sharing(UnaryOperator<String> pool) {
    return new ProviderRow(
        id,
        uuid,
        name,
        pool.apply(type),
        pool.apply(partitionName),
        generation,
        parent == null ? null : pool.apply(parent),
        root.equals(name) ? name : pool.apply(root));
  }
}
