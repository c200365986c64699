package dev.runm.find;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;

/**
 * Refuses what the search does not look at yet, so that no constraint is passed over in silence.
 */
final class SearchableRequest {
  private SearchableRequest() {}

  static void check(ClaimRequest request) {
    if (request.groups().size() > 1) {
      throw refused(request, "several request groups");
    }
    RequestGroup group = request.groups().get(0);
    if (!group.singleProvider()) {
      throw refused(request, "single_provider: false");
    }
    if (!group.distances().isEmpty()) {
      throw refused(request, "distances");
    }
    if (!group.isolateFrom().isEmpty()) {
      throw refused(request, "isolate_from");
    }
    if (group.inTree().isPresent() || !group.inTreeOf().isEmpty()) {
      throw refused(request, "in_tree");
    }
  }

  private static UserException refused(ClaimRequest request, String what) {
    return new UserException(
        "claim %s asks for %s, which this version reads but does not search for"
            .formatted(request.name(), what));
  }
}
