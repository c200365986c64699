/** Draws what commands answer. The only room that prints. */
package dev.runm.output;
