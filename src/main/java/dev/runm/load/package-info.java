/** Creates a deployment in the database, whole or not at all. */
package dev.runm.load;
