package dev.runm.locks;

import java.util.Optional;

/**
 * What became of a command whose locks were watched.
 *
 * @param result nothing if it failed; the footprint then has the failure
 */
public record Watched<T>(Optional<T> result, Footprint footprint) {}
