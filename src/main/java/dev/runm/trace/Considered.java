package dev.runm.trace;

import java.util.Objects;

/**
 * A way to access a table.
 *
 * @param access MySQL's name, such as {@code ref}, {@code range}, {@code scan} or {@code const};
 *     empty for an index that was ruled out before any access was thought of
 * @param index the index, or null where none is used or the trace names none
 * @param rows the rows that it reads in one pass, or null
 * @param cost what it costs for all rows of the tables before it, in MySQL's units; null where it
 *     was not reckoned
 * @param times its cost over that of what won, reckoned the same way; null where the two were not
 *     compared
 * @param chosen whether it won
 * @param cause why it won or lost, in MySQL's words; empty where that is cost alone
 */
public record Considered(
    String access,
    String index,
    Double rows,
    Double cost,
    Double times,
    boolean chosen,
    String cause) {
  boolean isSameAccess(Considered other) {
    return access.equals(other.access) && Objects.equals(index, other.index);
  }

  Considered chosen(boolean wins) {
    return new Considered(access, index, rows, cost, times, wins, cause);
  }

  Considered because(String other) {
    return new Considered(access, index, rows, cost, times, chosen, other);
  }

  /** The same with rows and cost from elsewhere, where it has none. */
  Considered filledFrom(Considered other) {
    return cost != null
        ? this
        : new Considered(access, index, other.rows, other.cost, times, chosen, cause);
  }

  /** The same, compared with what won. */
  Considered against(Double winner) {
    Double ratio = cost == null || winner == null || winner == 0 ? null : cost / winner;
    return new Considered(access, index, rows, cost, ratio, chosen, cause);
  }
}
