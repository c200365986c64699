package dev.runm.search;

import dev.runm.combine.Problem;
import dev.runm.model.ClaimRequest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a request is searched for: its slots, each with the search that binds it by itself, and what
 * binds them to each other.
 */
record RequestPlan(ClaimRequest request, List<SlotPlan> slots, Problem problem) {
  /** Returns the slots of a request group. */
  int[] slotsOf(int group) {
    return IntStream.range(0, slots.size()).filter(i -> slots.get(i).group() == group).toArray();
  }

  /**
   * Returns the plan for the window of the same length that begins later. What the request refers
   * to is the same, and what bounds the use in a window does so in a later one.
   */
  RequestPlan beginningAt(long moment) {
    List<SlotPlan> later =
        slots.stream().map(slot -> slot.searching(slot.search().later())).toList();
    return new RequestPlan(request.in(request.window().beginningAt(moment)), later, problem);
  }

  /** Whether the request is one that each provider meets or does not by itself. */
  boolean isSingle() {
    return slots.size() == 1;
  }
}
