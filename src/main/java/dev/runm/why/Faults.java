package dev.runm.why;

import dev.runm.model.CodeRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What keeps an entry on capabilities or groups from holding.
 *
 * @param noneOf codes of which one is wanted and none is there
 */
record Faults(Set<String> missing, Set<String> noneOf, Set<String> forbidden) {
  static Faults of(CodeRule entry, Set<String> has) {
    Set<String> missing = new TreeSet<>(entry.require());
    missing.removeAll(has);
    boolean noneOf = !entry.any().isEmpty() && Collections.disjoint(entry.any(), has);
    Set<String> forbidden = new TreeSet<>(entry.forbid());
    forbidden.retainAll(has);
    return new Faults(missing, noneOf ? new TreeSet<>(entry.any()) : Set.of(), forbidden);
  }

  /** Returns the number of codes to add or take away. */
  int number() {
    return missing.size() + (noneOf.isEmpty() ? 0 : 1) + forbidden.size();
  }

  String words(CodeEntries.Of of) {
    boolean groups = of == CodeEntries.Of.GROUPS;
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add((groups ? "is not in " : "lacks ") + CodeWords.list(missing, "and"));
    }
    if (!noneOf.isEmpty()) {
      parts.add((groups ? "is in none of " : "has none of ") + CodeWords.list(noneOf, "and"));
    }
    if (!forbidden.isEmpty()) {
      parts.add((groups ? "is in " : "has ") + CodeWords.list(forbidden, "and") + ", forbidden");
    }
    return String.join("; ", parts);
  }

  String change(CodeEntries.Of of) {
    return change(of, "it", "it");
  }

  /**
   * Returns what to change.
   *
   * @param gets the provider that gets what is missing, in words
   * @param gives those that lose what is forbidden
   */
  String change(CodeEntries.Of of, String gets, String gives) {
    boolean groups = of == CodeEntries.Of.GROUPS;
    List<String> wanted = new ArrayList<>();
    if (!missing.isEmpty()) {
      wanted.add(CodeWords.list(missing, "and"));
    }
    if (!noneOf.isEmpty() && Collections.disjoint(noneOf, missing)) {
      wanted.add((noneOf.size() == 1 ? "" : "one of ") + String.join(", ", noneOf));
    }
    List<String> parts = new ArrayList<>();
    if (!wanted.isEmpty()) {
      String codes = String.join(" and ", wanted);
      parts.add(groups ? "add it to " + codes : "add " + codes + " to " + gets);
    }
    if (!forbidden.isEmpty()) {
      String codes = CodeWords.list(forbidden, "and");
      parts.add(groups ? "take it out of " + codes : "take " + codes + " from " + gives);
    }
    boolean one = missing.size() + noneOf.size() + forbidden.size() == 1;
    return String.join(" and ", parts)
        + ", or leave "
        + (one ? "it" : "them")
        + " out of the request";
  }
}
