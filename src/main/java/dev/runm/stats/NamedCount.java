package dev.runm.stats;

/** How many there are of something. */
record NamedCount(String name, long number) {}
