package dev.runm.trace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A way to access a table.
 *
 * @param basis what its cost counts
 * @param access MySQL's name, such as {@code ref}, {@code range}, {@code scan} or {@code const};
 *     empty for an index that was ruled out before any access was thought of
 * @param index the index, or null where none is used or the trace names none
 * @param rows the rows that it reads in one pass, or null
 * @param cost what it costs on its basis, in MySQL's units; null where it was not reckoned
 * @param times its cost over that of the best of its basis; null where one of them has none
 * @param best whether it is the one that MySQL took of its basis
 * @param chosen whether it is used in the end
 * @param cause why it won or lost, in MySQL's words; empty where that is cost alone
 */
public record Considered(
    Basis basis,
    String access,
    String index,
    Double rows,
    Double cost,
    Double times,
    boolean best,
    boolean chosen,
    String cause) {
  /** The cause of the best that costs more than another one of its basis. */
  static final String BY_RULE = "chosen_by_rule_before_cost";

  /** The cause of a unique index that costs more than another one. */
  static final String UNIQUE = "unique_before_cost";

  /** An access that is not compared yet. */
  static Considered of(
      Basis basis, String access, String index, Double rows, Double cost, String cause) {
    return new Considered(basis, access, index, rows, cost, null, false, false, cause);
  }

  boolean isSameAccess(Considered other) {
    return access.equals(other.access) && Objects.equals(index, other.index);
  }

  Considered chosen(boolean wins) {
    return new Considered(basis, access, index, rows, cost, times, best, wins, cause);
  }

  Considered because(String other) {
    return new Considered(basis, access, index, rows, cost, times, best, chosen, other);
  }

  Considered on(Basis other) {
    return new Considered(other, access, index, rows, cost, times, best, chosen, cause);
  }

  Considered named(String otherAccess, String otherIndex) {
    return new Considered(basis, otherAccess, otherIndex, rows, cost, times, best, chosen, cause);
  }

  /** Compares all of one basis with the one that MySQL took, which has a cause if it costs more. */
  static List<Considered> compared(List<Considered> all, Optional<Considered> best) {
    Double least = best.map(Considered::cost).orElse(null);
    boolean cheaper =
        least != null
            && all.stream()
                .anyMatch(each -> each.cost != null && each.cost < least && each.cause.isEmpty());
    return all.stream()
        .map(each -> each.against(least, best.isPresent() && each == best.get()))
        .map(each -> each.best && cheaper && each.cause.isEmpty() ? each.byRule() : each)
        .toList();
  }

  private Considered against(Double least, boolean isBest) {
    Double ratio = cost == null || least == null || least == 0 ? null : cost / least;
    return new Considered(basis, access, index, rows, cost, ratio, isBest, false, cause);
  }

  private Considered byRule() {
    return because(access.equals("eq_ref") ? UNIQUE : BY_RULE);
  }
}
