package dev.runm.why;

import java.util.List;

/**
 * How many providers are left after each rule of a slot.
 *
 * @param emptiedBy the rule that left none, or null
 * @param nearest the provider that failed that rule by least, or null
 * @param finding what that provider has, beside what is wanted; null where there is none
 */
record Funnel(
    SlotRules slot, List<FunnelStep> steps, Rule emptiedBy, String nearest, Finding finding) {
  /** Returns how many providers are left in the end. */
  long count() {
    return emptiedBy == null && !steps.isEmpty() ? steps.get(steps.size() - 1).left() : 0;
  }
}
