package dev.runm.why;

import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rules of a slot, checked on one provider.
 *
 * @param findings one for each rule of the slot
 * @param tied what binds it to the other slots; looked at only where all rules of the slot hold
 * @param takesPart whether the provider serves the slot in a claim of the whole request
 * @param begin a later begin of the window that would make room, if room is wanting
 */
record Checked(
    SlotRules slot, List<Finding> findings, Tied tied, boolean takesPart, Optional<String> begin) {

  static Checked of(SlotRules slot, Facts facts, Tied tied, boolean takesPart) {
    List<Finding> findings = slot.rules().stream().map(rule -> rule.check(facts)).toList();
    boolean room =
        IntStream.range(0, findings.size())
            .anyMatch(i -> slot.rules().get(i) instanceof FreeRoom && !findings.get(i).holds());
    List<ResourceRequest> there =
        slot.resources().stream()
            .filter(asked -> facts.stocks().containsKey(asked.resourceType()))
            .toList();
    Optional<String> begin = room ? Beginning.of(there, facts) : Optional.empty();
    return new Checked(slot, findings, tied, takesPart, begin);
  }

  /** Whether the provider meets the rules of the slot by itself. */
  boolean meetsItsOwn() {
    return findings.stream().allMatch(Finding::holds);
  }

  /** Whether the provider meets all rules. */
  boolean allHold() {
    return meetsItsOwn() && tied.holds();
  }

  /** Returns what would make each failing rule hold; of each list one change is enough. */
  List<List<String>> changes() {
    Changes own = Changes.of(slot.rules(), findings);
    List<List<String>> changes = new ArrayList<>(own.others());
    for (List<String> room : own.rooms()) {
      List<String> each = new ArrayList<>(room);
      begin.ifPresent(each::add);
      changes.add(each);
    }
    changes.addAll(tied.changes());
    return changes.stream().distinct().toList();
  }

  /** Returns the changes in words; what mends all room at once is said once. */
  List<String> told() {
    List<List<String>> changes = changes();
    if (changes.size() == 1) {
      return List.of("to match: " + String.join("; or ", changes.get(0)));
    }
    List<String> told = new ArrayList<>();
    told.add("to match, all of:");
    long rooms = changes.stream().filter(this::hasBegin).count();
    for (List<String> each : changes) {
      List<String> shown = new ArrayList<>(each);
      shown.removeIf(change -> rooms > 1 && hasBegin(List.of(change)));
      told.add("- " + String.join("; or ", shown));
    }
    if (rooms > 1) {
      told.add("for room it is also enough to " + begin.orElseThrow());
    }
    return told;
  }

  private boolean hasBegin(List<String> changes) {
    return begin.isPresent() && changes.contains(begin.get());
  }
}
