package dev.runm.verify;

/**
 * What checks are told.
 *
 * @param now the moment of the audit, in epoch seconds
 * @param show how many offenders to name, at least 1
 */
record Scope(long now, int show) {}
