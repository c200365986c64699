/**
 * Wraps any command, captures the statements that it sends, and judges their plans. Nobody knows
 * this room.
 */
package dev.runm.explain;
