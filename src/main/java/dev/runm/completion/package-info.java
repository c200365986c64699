/**
 * Words of the database that complete what is typed: names, codes, tables, columns, indexes. They
 * are asked for beside the session, which notices nothing of it.
 */
package dev.runm.completion;
