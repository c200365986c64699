package dev.runm.why;

import java.util.List;

/**
 * How many providers are left after each rule of a slot.
 *
 * @param emptiedBy the rule that left none, or null
 * @param nearest what keeps the provider that comes nearest to meeting all rules; null where no
 *     rule left none, or there is nobody
 */
record Funnel(SlotRules slot, List<FunnelStep> steps, Rule emptiedBy, NearMiss nearest) {
  /** Returns how many providers are left in the end. */
  long count() {
    return emptiedBy == null && !steps.isEmpty() ? steps.get(steps.size() - 1).left() : 0;
  }
}
