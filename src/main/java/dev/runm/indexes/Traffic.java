package dev.runm.indexes;

import org.jspecify.annotations.Nullable;

/**
 * What was done by an index, or without one, in rows.
 *
 * @param indexName null where no index was used: rows of a full scan, and all that are inserted
 * @param updated rows that were found by it and changed
 * @param deleted rows that were found by it and deleted
 */
record Traffic(
    String tableName,
    @Nullable String indexName,
    long fetched,
    long inserted,
    long updated,
    long deleted) {}
