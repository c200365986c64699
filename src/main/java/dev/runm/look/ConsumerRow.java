package dev.runm.look;

/**
 * A consumer.
 *
 * @param held how many allocations it holds now
 */
record ConsumerRow(
    long id,
    String name,
    String uuid,
    String type,
    String project,
    String userUuid,
    long generation,
    long held) {}
