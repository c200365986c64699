package dev.runm.search;

import java.util.List;

/**
 * A condition on the root of a provider's tree: that it is near one of some groups.
 *
 * @param type the code of the distance type
 * @param farthest the largest position that is near enough
 */
record NearTo(String type, int farthest, List<Integer> groupIds) {}
