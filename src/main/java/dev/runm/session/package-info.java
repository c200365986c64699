/**
 * The one live connection to MySQL: where it comes from, the mappers that run on it, its
 * transactions.
 */
package dev.runm.session;
