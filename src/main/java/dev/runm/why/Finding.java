package dev.runm.why;

import java.util.List;

/**
 * What a check of a rule on a provider found.
 *
 * @param figures what the provider has, beside what is wanted
 * @param changes each of which would make the rule hold; the smallest first, none where it holds
 */
record Finding(boolean holds, String figures, List<String> changes) {
  static Finding holds(String figures) {
    return new Finding(true, figures, List.of());
  }

  static Finding fails(String figures, List<String> changes) {
    return new Finding(false, figures, changes);
  }
}
