/** Reads the little Markdown that help, lessons and what they say are written in. */
package dev.runm.markdown;
