package dev.runm.explain;

import java.util.Set;

/**
 * How much is asked about each statement.
 *
 * @param questions beside the plan
 */
public record Depth(Set<Question> questions) {
  /** The plan, and what a run cost. */
  public static final Depth PLAN = new Depth(Set.of());
}
