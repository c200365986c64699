package dev.runm.trace;

import java.util.List;
import java.util.Optional;

/**
 * The tables of one query block, in the order that was chosen, and the orders that were not.
 *
 * @param select MySQL's number of the block: 1 is the statement itself
 * @param message why nothing is read or joined, such as {@code Impossible WHERE}
 * @param steps every table that was put behind others, whether or not that came to anything
 */
public record TracedJoin(
    int select, Optional<String> message, List<TracedTable> tables, List<JoinStep> steps) {
  /** Returns the join orders that were considered, up to where each was given up. */
  public List<JoinStep> orders() {
    return steps.stream().filter(step -> step.outcome() != JoinStep.Outcome.WENT_ON).toList();
  }
}
