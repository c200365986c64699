package dev.runm.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would make the failing rules of a slot hold; of each list one change is enough. The units
 * and the room of one resource have one list.
 *
 * @param rooms those that a later window may take the place of
 */
record Changes(List<List<String>> others, List<List<String>> rooms) {
  private static final String LOWER = "lower min of ";

  static Changes of(List<Rule> rules, List<Finding> findings) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    Set<List<String>> others = new LinkedHashSet<>();
    List<List<String>> rooms = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      List<String> changes = findings.get(i).changes();
      if (changes.isEmpty()) {
        continue;
      }
      if (rule instanceof Units) {
        units.put(rule.resource(), changes);
      } else if (rule instanceof FreeRoom && units.containsKey(rule.resource())) {
        units.computeIfPresent(rule.resource(), (type, first) -> both(first, changes));
      } else if (rule instanceof FreeRoom) {
        rooms.add(changes);
      } else {
        others.add(changes);
      }
    }
    others.addAll(units.values());
    return new Changes(List.copyOf(others), rooms);
  }

  /** An amount that can be had meets both; else the units and the room must both change. */
  private static List<String> both(List<String> units, List<String> room) {
    List<String> both = new ArrayList<>();
    units.stream().filter(change -> change.startsWith(LOWER)).forEach(both::add);
    String more = room.stream().filter(change -> !change.startsWith(LOWER)).findFirst().orElse("");
    units.stream()
        .filter(change -> !change.startsWith(LOWER))
        .map(change -> change + " and " + more)
        .forEach(both::add);
    return both;
  }
}
