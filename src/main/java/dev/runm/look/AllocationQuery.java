package dev.runm.look;

/** Whose allocations to list; what is null does not matter. */
record AllocationQuery(Integer providerId, Long consumerId, Integer limit) {}
