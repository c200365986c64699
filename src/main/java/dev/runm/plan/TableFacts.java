package dev.runm.plan;

/**
 * What a schema says of a table.
 *
 * @param tableRows about how many there are, as the server's statistics have it
 * @param lookup whether its comment says that it is a lookup table, which does not grow
 * @param grows whether its comment says that it grows, however few rows it has now
 */
public record TableFacts(String name, long tableRows, boolean lookup, boolean grows) {}
