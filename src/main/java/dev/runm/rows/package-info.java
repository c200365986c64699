/**
 * Sends many rows of the model's tables to the server at once: as text that LOAD DATA LOCAL reads
 * from memory, or as INSERTs where either side forbids that.
 */
package dev.runm.rows;
