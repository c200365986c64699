package dev.runm.schema;

/** What an index takes on disk. */
record IndexSize(String tableName, String indexName, long bytes) {}
