package dev.runm.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table put behind those before it in a join order.
 *
 * @param prefix the aliases of the tables before it
 * @param alias what the statement calls the table
 * @param considered the ways to access it there
 * @param rows the rows of the join so far, or null
 * @param cost the cost of the join so far, with that of sorting it, or null
 */
public record JoinStep(
    List<String> prefix,
    String alias,
    List<Considered> considered,
    Double rows,
    Double cost,
    Outcome outcome) {
  /** What became of a join order. */
  public enum Outcome {
    /** More tables were put behind it. */
    WENT_ON("went on"),
    /** It is the one that is used. */
    WON("won"),
    /** It was the best until another one beat it. */
    BEATEN("beaten later"),
    /** It cost as much as the best so far already. */
    PRUNED_BY_COST("pruned: no cheaper"),
    /** Another one of the same tables promised more. */
    PRUNED_BY_HEURISTIC("pruned: less promising"),
    /** It came to an end without being the best. */
    LEFT("not chosen");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** Returns the outcome as it is shown. */
    public String words() {
      return words;
    }
  }

  /** Returns the aliases of all its tables, in order. */
  public List<String> tables() {
    return Stream.concat(prefix.stream(), Stream.of(alias)).toList();
  }

  JoinStep with(Outcome other) {
    return new JoinStep(prefix, alias, considered, rows, cost, other);
  }

  @Override
  public String toString() {
    return tables().stream().collect(Collectors.joining(", "));
  }
}
