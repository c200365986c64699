/**
 * Answers a claim request a second time, by plain Java that looks at every provider, to check the
 * search. Shares no code and no statement with it.
 */
package dev.runm.check;
