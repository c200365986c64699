package dev.runm.combine;

import java.util.List;

/**
 * Rules on the capabilities that the providers of some slots have together.
 *
 * @param slots their indexes in the problem
 */
public record Coverage(List<Integer> slots, CodeRules rules) {
  /** Keeps its own list. */
  public Coverage {
    slots = List.copyOf(slots);
  }
}
