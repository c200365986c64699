package dev.runm.check;

import dev.runm.check.World.Provider;
import dev.runm.error.UserException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is wrong with a deployment so that nobody can say which answer is right. */
final class Damage {
  private Damage() {}

  /** Returns the error that says what is wrong, in a clause. */
  static UserException that(String clause) {
    return new UserException("find --check cannot tell: %s; run verify".formatted(clause));
  }

  /** Returns what is referred to, by its id. */
  static <T> T found(Map<Integer, T> all, int id, String clauseIfMissing) {
    T found = all.get(id);
    if (found == null) {
      throw that(clauseIfMissing);
    }
    return found;
  }

  /**
   * Makes sure that every way up from a provider ends at a root.
   *
   * @param providers by name; the parent of each is there
   */
  static void inCycles(Map<String, Provider> providers) {
    Set<String> ending = new HashSet<>();
    for (Provider provider : providers.values()) {
      Set<String> way = new HashSet<>();
      Provider at = provider;
      while (at != null && !ending.contains(at.name())) {
        if (!way.add(at.name())) {
          throw that("provider %s is its own ancestor".formatted(at.name()));
        }
        at = at.parent().map(providers::get).orElse(null);
      }
      ending.addAll(way);
    }
  }
}
