package dev.runm.stats;

/** A code or name with its id. */
record NamedId(int id, String name) {}
