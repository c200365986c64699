package dev.runm.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was considered for one table at its place in the join order that was chosen.
 *
 * @param table the table; the alias again where the statement makes it
 * @param before the rows of the tables before it, for all of which the join reckons; null of the
 *     first
 * @param considered the winner among them
 * @param notes what else was decided, such as another index for the sake of ORDER BY
 */
public record TracedTable(
    String table, String alias, Double before, List<Considered> considered, List<String> notes) {
  /**
   * By how much the winner won over the next best of the same basis.
   *
   * @param times the other's cost over the winner's
   * @param difference the other's cost less the winner's
   */
  public record Lead(Considered next, double times, double difference) {}

  /** Returns what is used in the end. */
  public Optional<Considered> winner() {
    return considered.stream().filter(Considered::chosen).findFirst();
  }

  /** Whether some costs are of the join and others of one read by itself. */
  boolean mixes() {
    return considered.stream().anyMatch(each -> each.basis() == Basis.JOIN)
        && considered.stream()
            .anyMatch(each -> each.basis() == Basis.ALONE && !each.access().isEmpty());
  }

  /** Returns by how much it won; nothing where it was compared with nothing. */
  public Optional<Lead> lead() {
    Optional<Considered> winner = winner().filter(each -> each.times() != null);
    if (winner.isEmpty()) {
      return Optional.empty();
    }
    return considered.stream()
        .filter(other -> other.basis() == winner.get().basis())
        .filter(other -> !other.chosen() && other.times() != null)
        .min(Comparator.comparing(Considered::times))
        .map(next -> new Lead(next, next.times(), next.cost() - next.cost() / next.times()));
  }
}
