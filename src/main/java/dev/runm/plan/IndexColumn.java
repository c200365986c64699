package dev.runm.plan;

/**
 * One column of an index.
 *
 * @param columnName null where the index holds an expression
 */
public record IndexColumn(String tableName, String indexName, String columnName) {}
