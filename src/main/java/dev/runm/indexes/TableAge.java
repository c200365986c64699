package dev.runm.indexes;

/**
 * A table of the schema.
 *
 * @param made when it was made or last altered, in epoch seconds
 * @param isMarker whether it says that runm loaded the schema
 */
record TableAge(String name, long made, boolean isMarker) {}
