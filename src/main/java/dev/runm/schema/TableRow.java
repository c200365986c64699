package dev.runm.schema;

/**
 * A table and what it takes.
 *
 * @param estimatedRows as InnoDB estimates them
 */
record TableRow(String name, String comment, long estimatedRows, long dataBytes, long indexBytes) {}
