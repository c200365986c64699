package dev.runm.whatif;

/** A column of a table. */
record TableColumn(String tableName, String columnName) {}
