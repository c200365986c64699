/**
 * What the server says of how it runs a statement, read into one model whatever the version of its
 * answer: steps, and how each table is accessed. Judges nothing, knows nobody.
 */
package dev.runm.plan;
