package dev.runm.trace;

import java.util.List;

/**
 * What the optimizer considered for one statement.
 *
 * @param joins one for each query block that was optimized, those inside of another one first
 * @param missingBytes how much of the trace did not fit into the session's memory for it; where it
 *     is not 0, the joins end where the trace does
 * @param refused whether the user may not see the trace, as with a view of another definer
 */
public record Trace(List<TracedJoin> joins, long missingBytes, boolean refused) {
  /** A statement of which MySQL keeps no trace. */
  public static final Trace NONE = new Trace(List.of(), 0, false);

  /** Returns the trace as JSON: maps, lists, strings, numbers, booleans and nulls. */
  public Object document() {
    return TraceDocument.of(this);
  }
}
