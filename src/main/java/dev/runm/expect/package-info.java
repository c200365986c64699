/**
 * What scripts expect of the command before: its plan, its work, its answer, its failure, its time.
 * Knows explain, which remembers the command; nobody knows this room.
 */
package dev.runm.expect;
