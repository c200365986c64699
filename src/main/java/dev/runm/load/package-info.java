/**
 * Creates a deployment in the database, whole or not at all.
 *
 * <p>The rows are made in one thread, as text, while the server reads the chunk before through LOAD
 * DATA LOCAL INFILE. They go to tables that are created under staging names from {@code
 * mappers/schema.sql}; when all are whole they change places with the loaded deployment in one
 * RENAME. Knows the model and its own mapper; must know neither files of profiles nor the terminal.
 */
package dev.runm.load;
