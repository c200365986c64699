package dev.runm.look;

/** A group or partition, and how many providers are in it. */
record Division(String name, String uuid, long providers) {}
