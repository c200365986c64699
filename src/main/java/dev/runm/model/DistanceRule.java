package dev.runm.model;

import java.util.Optional;

/**
 * A bound on the distance from a provider, or from the provider chosen for another request group,
 * to a candidate.
 *
 * @param from a provider's name or, where {@code fromRequestGroup}, a request group's
 * @param minimum the code that a candidate is at least as far as
 * @param maximum the code that a candidate is at most as far as
 */
public record DistanceRule(
    String type,
    String from,
    boolean fromRequestGroup,
    Optional<String> minimum,
    Optional<String> maximum) {}
