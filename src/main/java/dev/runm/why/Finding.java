package dev.runm.why;

import java.util.List;

/**
 * What a check of a rule on a provider found.
 *
 * @param figures what the provider has, beside what is wanted
 * @param changes each of which would make the rule hold; the smallest first, none where it holds
 * @param shortfall the share of what is wanted that is wanting
 */
record Finding(boolean holds, String figures, List<String> changes, double shortfall) {
  static Finding holds(String figures) {
    return new Finding(true, figures, List.of(), 0);
  }

  /** A failure that is no matter of more or less. */
  static Finding fails(String figures, List<String> changes) {
    return fails(figures, changes, 1);
  }

  static Finding fails(String figures, List<String> changes, double shortfall) {
    return new Finding(false, figures, changes, shortfall);
  }
}
