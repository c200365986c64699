package dev.runm.indexes;

/**
 * How far the server's counters are to be trusted.
 *
 * @param isOn whether it counts at all
 * @param lost indexes that it had no room to count for
 * @param started when the server started, in epoch seconds
 */
record Counting(boolean isOn, long lost, long started) {}
