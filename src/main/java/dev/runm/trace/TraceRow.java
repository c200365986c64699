package dev.runm.trace;

/** The trace of a statement as the server keeps it. */
record TraceRow(String trace, long missingBytes, boolean refused) {}
