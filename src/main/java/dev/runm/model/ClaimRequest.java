package dev.runm.model;

import java.util.List;
import java.util.Optional;

/**
 * What a person asks for: one or more request groups, in a window of time.
 *
 * @param name the name of the profile
 * @param partition the only partition to look in, if any
 * @param references everything in the request that must exist in the loaded deployment
 */
public record ClaimRequest(
    String name,
    Optional<String> partition,
    Window window,
    List<RequestGroup> groups,
    List<Reference> references) {

  /** Returns the same request for another window. */
  public ClaimRequest in(Window other) {
    return new ClaimRequest(name, partition, other, groups, references);
  }
}
