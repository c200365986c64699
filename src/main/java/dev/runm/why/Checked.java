package dev.runm.why;

import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a slot, checked on one provider.
 *
 * @param takesPart whether the provider serves the slot in a claim of the whole request
 * @param begin a later begin of the window that would make it match, if only room is wanting
 */
record Checked(SlotRules slot, List<Finding> findings, boolean takesPart, Optional<String> begin) {

  static Checked of(SlotRules slot, Facts facts, boolean takesPart) {
    List<Finding> findings = slot.rules().stream().map(rule -> rule.check(facts)).toList();
    boolean roomOnly = false;
    boolean others = false;
    for (int i = 0; i < findings.size(); i++) {
      boolean fails = !findings.get(i).holds();
      boolean room = slot.rules().get(i) instanceof FreeRoom;
      roomOnly |= fails && room;
      others |= fails && !room;
    }
    return new Checked(
        slot,
        findings,
        takesPart,
        roomOnly && !others ? Beginning.of(resources(slot), facts) : Optional.empty());
  }

  private static List<ResourceRequest> resources(SlotRules slot) {
    return slot.rules().stream()
        .filter(FreeRoom.class::isInstance)
        .map(rule -> ((FreeRoom) rule).request())
        .toList();
  }

  /** Whether the provider meets all rules. */
  boolean allHold() {
    return findings.stream().allMatch(Finding::holds);
  }

  /** Returns what would make each failing rule hold; of each list one change is enough. */
  List<List<String>> changes() {
    Set<List<String>> changes = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (!finding.changes().isEmpty()) {
        changes.add(finding.changes());
      }
    }
    if (changes.size() == 1 && begin.isPresent()) {
      List<String> all = new ArrayList<>(changes.iterator().next());
      all.add(begin.get());
      return List.of(all);
    }
    return List.copyOf(changes);
  }
}
