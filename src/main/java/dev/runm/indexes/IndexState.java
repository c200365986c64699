package dev.runm.indexes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index with what is known of it; what the server does not tell is null.
 *
 * @param bytes what it takes
 * @param cardinality how many different keys it has, by all of its columns
 * @param reads rows that were read by it
 * @param writes rows of its table that were inserted, changed or deleted
 */
record IndexState(
    Index index,
    @Nullable Long bytes,
    @Nullable Long cardinality,
    @Nullable Long reads,
    @Nullable Long writes,
    Optional<Redundant> redundant) {
  Worth worth() {
    if (index.isPrimary()) {
      return Worth.TABLE;
    }
    if (redundant.isPresent()) {
      return Worth.REDUNDANT;
    }
    if (reads == null) {
      return Worth.UNKNOWN;
    }
    if (reads > 0) {
      return Worth.READ;
    }
    return index.isUnique() ? Worth.GUARD : Worth.UNREAD;
  }
}
