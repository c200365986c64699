package dev.runm.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Returns the resources that all groups ask for, group by group. */
  public Stream<ResourceRequest> resources() {
    return groups.stream().flatMap(group -> group.resources().stream());
  }

  /** Returns what each provider has to meet by itself, group by group; the same only once. */
  public List<RequestGroup> parts() {
    return groups.stream().flatMap(group -> group.parts().stream()).distinct().toList();
  }

  /** Whether one provider meets all of it. */
  public boolean isOfOneProvider() {
    return groups.size() == 1 && groups.get(0).parts().get(0).singleProvider();
  }

  /** Whether each claim for it takes the same amounts. */
  public boolean hasFixedAmounts() {
    return resources().allMatch(resource -> resource.min().equals(resource.max()));
  }

  /** Returns the same request for another window. */
  public ClaimRequest in(Window other) {
    return new ClaimRequest(name, partition, other, groups, references);
  }
}
