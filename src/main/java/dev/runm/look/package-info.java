/** Looking at what is loaded: providers, groups, distances, consumers, allocations. */
package dev.runm.look;
