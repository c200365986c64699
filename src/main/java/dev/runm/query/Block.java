package dev.runm.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query block of a statement: a SELECT, a UNION, or what an UPDATE or DELETE reads.
 *
 * @param tables what each alias of its FROM clause stands for; nothing for a derived table
 * @param distinct whether it asks for no row twice
 * @param groupBy the clause, such as {@code GROUP BY p.type_id}
 * @param orderBy the clause
 * @param limit the clause
 * @param windows what each of its window functions is taken over, such as {@code OVER (ORDER BY
 *     p.id)}
 * @param aggregates the functions that make one value of many rows
 * @param conditions what WHERE and ON ask, taken apart at each AND
 * @param locking whether the rows that it reads are locked
 */
public record Block(
    Map<String, String> tables,
    boolean distinct,
    Optional<String> groupBy,
    Optional<String> orderBy,
    Optional<String> limit,
    List<String> windows,
    List<String> aggregates,
    List<String> conditions,
    boolean locking) {
  /** Whether all rows make one. */
  public boolean isTotal() {
    return groupBy.isEmpty() && !aggregates.isEmpty();
  }

  /** Returns how many of these aliases it gives to tables. */
  long known(Collection<String> aliases) {
    return aliases.stream()
        .filter(alias -> tables.keySet().stream().anyMatch(alias::equalsIgnoreCase))
        .count();
  }
}
