/**
 * The indexes of the schema: what they take, what was read and written by them, which of them
 * another makes redundant, and which commands use them. Nobody knows this room.
 */
package dev.runm.indexes;
