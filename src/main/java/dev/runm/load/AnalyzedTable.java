package dev.runm.load;

/** The answer to ANALYZE for one table; {@code text} is OK where {@code type} is status. */
record AnalyzedTable(String table, String operation, String type, String text) {}
