package dev.runm.look;

/**
 * How far a provider is from a group.
 *
 * @param position the place of the code among those of its type, nearest first from 0
 */
record DistanceRow(String type, String code, int position, String groupName) {}
