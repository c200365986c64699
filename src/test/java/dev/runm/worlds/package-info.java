/**
 * Small random deployments and claims, and what they should answer, worked out the long way. Knows
 * the program by its command line and its files alone.
 */
package dev.runm.worlds;
