package dev.runm.plan;

/**
 * What a schema says of a table.
 *
 * @param tableRows about how many there are, as the server's statistics have it
 * @param lookup whether its comment says that it is a lookup table, which does not grow
 */
public record TableFacts(String name, long tableRows, boolean lookup) {}
