/** Proposes claims for a request and executes them in one transaction. */
package dev.runm.claim;
