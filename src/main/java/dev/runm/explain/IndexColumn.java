package dev.runm.explain;

/** One column of an index. */
record IndexColumn(String tableName, String indexName, String columnName) {}
