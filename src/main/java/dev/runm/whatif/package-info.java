/**
 * Trying indexes: added, hidden or dropped for the statements of this session alone, and undone.
 */
package dev.runm.whatif;
