/** Audits the database: does it keep what the schema promises? */
package dev.runm.verify;
