package dev.runm.model;

import java.util.List;
import java.util.Optional;

/**
 * A part of a claim request that is met by one provider, or by several of one provider tree.
 *
 * @param singleProvider whether one provider supplies all resources
 * @param isolateFrom request groups whose providers must be others
 * @param inTree the provider whose tree the providers must be in
 * @param inTreeOf request groups whose provider tree the providers must be in
 */
public record RequestGroup(
    String name,
    List<ResourceRequest> resources,
    List<CodeRule> capabilities,
    List<CodeRule> groups,
    List<DistanceRule> distances,
    boolean singleProvider,
    List<String> isolateFrom,
    Optional<String> inTree,
    List<String> inTreeOf) {

  /** Returns the same for one provider, which is all there can be for a single resource. */
  public RequestGroup byOneProvider() {
    return new RequestGroup(
        name, resources, capabilities, groups, distances, true, isolateFrom, inTree, inTreeOf);
  }
}
