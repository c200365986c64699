package dev.runm.why;

import dev.runm.why.Funnels.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many providers are left after each rule of a slot.
 *
 * @param nearest what keeps the provider that comes nearest to meeting all rules; null where no
 *     rule of the slot left none, or there is nobody
 */
record Funnel(SlotRules slot, List<FunnelStep> steps, Timed<NearMiss> nearest) {
  /** Returns how many providers are left in the end, as far as they were counted. */
  long count() {
    Long left = last().left();
    return left == null ? 0 : left;
  }

  /** Whether more are left in the end than were counted. */
  boolean more() {
    return last().more();
  }

  /** Returns the step that left none. */
  Optional<FunnelStep> emptiedBy() {
    return steps.stream().filter(FunnelStep::empties).findFirst();
  }

  Funnel then(FunnelStep step) {
    List<FunnelStep> more = new ArrayList<>(steps);
    more.add(step);
    return new Funnel(slot, more, nearest);
  }

  private FunnelStep last() {
    return steps.get(steps.size() - 1);
  }
}
