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

  /**
   * Returns what each provider has to meet by itself, for one that serves all of it, or for each of
   * its resources where several may. What asks the same is equal: what the group is called and what
   * ties it to others is left out.
   */
  public List<RequestGroup> parts() {
    if (singleProvider || resources.size() == 1) {
      return List.of(part(resources, true));
    }
    return resources.stream().map(resource -> part(List.of(resource), false)).toList();
  }

  private RequestGroup part(List<ResourceRequest> some, boolean one) {
    List<DistanceRule> own = distances.stream().filter(rule -> !rule.fromRequestGroup()).toList();
    return new RequestGroup("", some, capabilities, groups, own, one, List.of(), inTree, List.of());
  }
}
