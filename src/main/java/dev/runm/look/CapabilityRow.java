package dev.runm.look;

/** A capability, and how many providers have it. */
record CapabilityRow(String code, String description, long providers) {}
