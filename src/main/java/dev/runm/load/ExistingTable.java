package dev.runm.load;

/**
 * A table or view that is in the schema.
 *
 * @param isMarked whether its comment says that runm made the schema
 */
record ExistingTable(String name, boolean isView, boolean isMarked) {}
