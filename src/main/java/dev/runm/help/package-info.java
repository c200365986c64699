/**
 * Explains the shell at the prompt: which command answers which question, how each is used, and the
 * topics beside them. Knows commands by what they declare, not by what they do.
 */
package dev.runm.help;
