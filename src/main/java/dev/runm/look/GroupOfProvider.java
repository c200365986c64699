package dev.runm.look;

/**
 * A group that a provider is a member of.
 *
 * @param through the topmost ancestor that is a member too, or null
 */
record GroupOfProvider(String group, String through) {}
