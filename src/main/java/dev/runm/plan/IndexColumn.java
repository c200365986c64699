package dev.runm.plan;

/**
 * One column of an index.
 *
 * @param columnName the expression where the index holds one
 */
public record IndexColumn(String tableName, String indexName, String columnName) {}
