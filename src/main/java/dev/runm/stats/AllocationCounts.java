package dev.runm.stats;

/** How many allocations there are, and how many of them hold now, are over, or are to begin. */
record AllocationCounts(long number, long now, long past, long future) {}
