/**
 * Takes SQL apart: into words, and into what a statement asks for, clause by clause, as its author
 * wrote it. Knows nobody; reads MySQL's dialect, and says nothing of a statement that it cannot
 * read.
 */
package dev.runm.query;
