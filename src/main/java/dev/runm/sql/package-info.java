/** Statements of one's own: {@code sql SELECT …}, which the server keeps from writing. */
package dev.runm.sql;
