package dev.runm.verify;

/**
 * A row of a check's answer. A check that holds answers with one, without an offender.
 *
 * @param lookedAt how many rows the check looked at
 * @param broken how many of them are broken
 * @param offender the name of one that is
 * @param figures what is wrong with it
 */
record Finding(long lookedAt, long broken, String offender, String figures) {}
