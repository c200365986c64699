/**
 * The ways to give each slot of a request a provider: found one after the other, each once, spread
 * fairly or by preference. Plain Java over what a search has read: neither SQL nor the session.
 */
package dev.runm.combine;
