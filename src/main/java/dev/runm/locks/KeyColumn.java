package dev.runm.locks;

/** One column of an index, in the order of the index. */
public record KeyColumn(String tableName, String indexName, String columnName) {}
