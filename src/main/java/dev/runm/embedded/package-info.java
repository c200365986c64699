/** Fetches, initialises, starts and stops the MySQL server that runm brings along. Knows nothing of the data model. */
package dev.runm.embedded;
