package dev.runm.check;

import java.util.Map;
import java.util.Set;

/**
 * A provider where it stands.
 *
 * @param root the name of the root of its tree
 * @param groups those that it or an ancestor is in
 * @param capabilities its own
 * @param rooms by resource type
 */
record Place(
    String name,
    String uuid,
    String root,
    String partition,
    Set<String> groups,
    Set<String> capabilities,
    Map<String, Room> rooms) {

  boolean is(Place other) {
    return name.equals(other.name);
  }

  boolean isInTreeOf(Place other) {
    return root.equals(other.root);
  }
}
