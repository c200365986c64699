package dev.runm.schema;

/** A column that the server itself ties to another. */
record ForeignKey(String tableName, String columnName, String target, String targetColumn) {}
