package dev.runm.why;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a provider that meets the rules of its slot goes together with those of the other slots.
 *
 * @param lacking the slots for which no provider is left by itself
 * @param findings one for each tie
 * @param eachIsEnough whether leaving out any one of the failing ties is enough
 */
record Tied(List<String> lacking, List<TieFinding> findings, boolean eachIsEnough) {
  static final Tied NOTHING = new Tied(List.of(), List.of(), true);

  /** Whether all of it holds. */
  boolean holds() {
    return lacking.isEmpty() && findings.stream().allMatch(TieFinding::holds);
  }

  /** Returns what would make the ties hold; of each list one change is enough. */
  List<List<String>> changes() {
    List<List<String>> changes = new ArrayList<>();
    lacking.forEach(slot -> changes.add(List.of("see to it that some provider meets " + slot)));
    List<List<String>> each =
        findings.stream()
            .filter(finding -> !finding.holds())
            .map(finding -> finding.finding().changes())
            .toList();
    if (eachIsEnough && !each.isEmpty()) {
      changes.add(each.stream().flatMap(List::stream).distinct().toList());
    } else {
      changes.addAll(each);
    }
    return changes;
  }
}
