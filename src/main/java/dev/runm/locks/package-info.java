/** What a transaction locks, and for whom it waits. */
package dev.runm.locks;
