package dev.runm.indexes;

/**
 * A figure that InnoDB keeps of an index.
 *
 * @param name {@code size}, in bytes here, or {@code n_diff_pfx02} for the number of different keys
 *     by the first two columns
 */
record IndexStatistic(String tableName, String indexName, String name, long number) {}
