/**
 * Finds providers for the parts of a claim request, one statement a part, and puts the parts
 * together: what a request refers to, where a search starts, how far it has to look.
 */
package dev.runm.search;
