package dev.runm.find;

import dev.runm.model.ClaimRequest;
import dev.runm.search.GroupCandidates;
import java.util.List;

/**
 * What {@code find} has found.
 *
 * @param request as it was searched for, with the window of the answer
 * @param earliest whether the window is the first in which the request fits; null where that was
 *     not asked
 * @param notes lines for the reader
 */
record Finding(
    ClaimRequest request, List<GroupCandidates> groups, Boolean earliest, List<String> notes) {}
