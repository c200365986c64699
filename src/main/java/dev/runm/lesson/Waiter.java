package dev.runm.lesson;

/**
 * A connection that waits for a lock of the session that asks.
 *
 * @param statement the begin of what it runs, or null if that is over
 */
record Waiter(long connectionId, String statement) {}
