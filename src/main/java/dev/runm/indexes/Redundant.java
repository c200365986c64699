package dev.runm.indexes;

/**
 * An index that another one of its table makes redundant.
 *
 * @param kept the index that serves what this one does
 * @param proof why, in one sentence
 */
record Redundant(Index index, Index kept, String proof) {}
