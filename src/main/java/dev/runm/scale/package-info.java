/**
 * What becomes of a command as deployments grow and fill: each is loaded into a schema of its own
 * beside the current one, and plan, rows read and time are compared.
 */
package dev.runm.scale;
