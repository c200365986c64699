package dev.runm.claim;

/** A consumer that holds allocations already. */
record Consumer(long id, long generation) {}
