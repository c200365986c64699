package dev.runm.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
  private static final Pattern ALL_ROWS =
      Pattern.compile("COUNT\\s*\\(\\s*(?:\\*|\\d+)\\s*\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTING =
      Pattern.compile("(?:COUNT|MIN|MAX)\\s*\\((?!\\s*DISTINCT\\b)", Pattern.CASE_INSENSITIVE);

  /** Whether all rows make one. */
  public boolean isTotal() {
    return groupBy.isEmpty() && !aggregates.isEmpty();
  }

  /** Whether it counts rows, and at most looks for the first or the last besides. */
  public boolean countsRows() {
    return isTotal()
        && windows.isEmpty()
        && aggregates.stream()
            .anyMatch(aggregate -> aggregate.toLowerCase(Locale.ROOT).startsWith("count"))
        && aggregates.stream().allMatch(aggregate -> COUNTING.matcher(aggregate).lookingAt());
  }

  /** Whether it counts rows whatever their columns hold, and does nothing else. */
  public boolean countsRowsAlone() {
    return countsRows()
        && aggregates.stream().allMatch(aggregate -> ALL_ROWS.matcher(aggregate).matches());
  }

  /** Whether it hands on its rows one by one, as many as there are. */
  public boolean isPlain() {
    return aggregates.isEmpty()
        && groupBy.isEmpty()
        && windows.isEmpty()
        && limit.isEmpty()
        && !distinct;
  }

  /** Returns how many of these aliases it gives to tables. */
  public long known(Collection<String> aliases) {
    return aliases.stream()
        .filter(alias -> tables.keySet().stream().anyMatch(alias::equalsIgnoreCase))
        .count();
  }
}
