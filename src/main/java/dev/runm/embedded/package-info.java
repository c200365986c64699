/**
 * Fetches, initialises, starts, shares and stops the MySQL server that runm brings along. Knows
 * nothing of the data model.
 *
 * <p>The cache folder holds the unpacked distribution. The data folder holds {@code mysql} (data,
 * password, settings, log, state) and two lock files: {@code server.lock} is held while somebody
 * starts or stops the server, {@code shells.lock} is shared by every process that uses it. The
 * operating system lets go of both when a process dies, however it dies.
 */
package dev.runm.embedded;
