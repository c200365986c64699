/**
 * What an SQL statement asks for, clause by clause, in the words of its author. Knows nobody; reads
 * MySQL's dialect, and says nothing of a statement that it cannot read.
 */
package dev.runm.query;
