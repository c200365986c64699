/** Transactions and variables of the session, as the user begins, ends and sets them. */
package dev.runm.transaction;
