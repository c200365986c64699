package dev.runm.load;

/** The answer to ANALYZE for one table; {@code msgText} is OK where {@code msgType} is status. */
record AnalyzedTable(String table, String op, String msgType, String msgText) {}
