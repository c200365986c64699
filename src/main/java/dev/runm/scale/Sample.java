package dev.runm.scale;

/**
 * What was seen of one figure at one size.
 *
 * @param spread how far repeated measurements lie from the value, to either side; 0 for what is
 *     counted
 */
record Sample(double nodes, double value, double spread) {}
