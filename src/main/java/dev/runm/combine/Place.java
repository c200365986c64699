package dev.runm.combine;

import java.util.Map;
import java.util.Set;

/**
 * A provider as the solver sees it. Capabilities, groups and distances are filled only where a rule
 * asks for them; the same id means the same place in every pool.
 *
 * @param root the id of its tree's root
 * @param rooms by resource type id
 * @param capabilities ids of its own capabilities, for {@link Coverage}
 * @param groups ids of the groups that it or an ancestor is in, for {@link Distant}
 * @param distances of its root: distance type id, provider group id, position (0 is nearest)
 */
public record Place(
    int id,
    String name,
    int root,
    Map<Integer, Room> rooms,
    Set<Integer> capabilities,
    Set<Integer> groups,
    Map<Integer, Map<Integer, Integer>> distances) {}
