package dev.runm.search;

import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.util.List;

/**
 * What one provider serves: a request group, or one of its resources where several providers may
 * serve the group together.
 *
 * @param group the position of the request group in the request
 * @param search what binds the provider by itself
 */
record SlotPlan(
    int group, RequestGroup requestGroup, List<ResourceRequest> resources, Search search) {

  SlotPlan searching(Search other) {
    return new SlotPlan(group, requestGroup, resources, other);
  }
}
