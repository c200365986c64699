package dev.runm.combine;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of rules on capabilities, by id. Entries that only forbid must all hold; of the others at
 * least one must hold, if there are any.
 */
public record CodeRules(List<Entry> entries) {
  /** Keeps its own list. */
  public CodeRules {
    entries = List.copyOf(entries);
  }

  /** One rule: all of {@code require}, one of {@code any} (if it names some), none of the last. */
  public record Entry(Set<Integer> require, Set<Integer> any, Set<Integer> forbid) {
    /** Whether it only forbids. */
    boolean onlyForbids() {
      return require.isEmpty() && any.isEmpty();
    }

    private boolean canHold(Set<Integer> now, Set<Integer> possible) {
      return possible.containsAll(require)
          && (any.isEmpty() || !Collections.disjoint(any, possible))
          && Collections.disjoint(forbid, now);
    }
  }

  /** Whether the rules hold for the capabilities of the chosen providers together. */
  public boolean hold(Set<Integer> union) {
    return canHold(union, union);
  }

  /**
   * Whether the rules may still come to hold.
   *
   * @param now what the providers chosen so far have
   * @param possible that, and all that further ones could add
   */
  boolean canHold(Set<Integer> now, Set<Integer> possible) {
    boolean alternatives = false;
    boolean met = false;
    for (Entry entry : entries) {
      boolean can = entry.canHold(now, possible);
      if (!entry.onlyForbids()) {
        alternatives = true;
        met |= can;
      } else if (!can) {
        return false;
      }
    }
    return met || !alternatives;
  }

  /** Returns the capabilities that the rules name. */
  Set<Integer> codes() {
    Set<Integer> codes = new HashSet<>();
    for (Entry entry : entries) {
      codes.addAll(entry.require());
      codes.addAll(entry.any());
      codes.addAll(entry.forbid());
    }
    return codes;
  }
}
