/**
 * What a transaction locks, told before it ends; and for whom it waits, seen from a second
 * connection while it does.
 */
package dev.runm.locks;
