package dev.runm.look;

import dev.runm.find.Limit;
import java.util.List;

/**
 * The first rows of an answer, and whether there are more.
 *
 * @param truncated whether a limit cut the rest off
 */
record Page<T>(List<T> rows, boolean truncated) {
  /** Returns what is left of rows that were read up to one beyond the limit. */
  static <T> Page<T> of(Limit limit, List<T> rows) {
    List<T> first = limit.trim(rows);
    return new Page<>(first, first.size() < rows.size());
  }

  /** Returns lines that tell how to see the rest. */
  List<String> notes() {
    return truncated ? List.of("There are more: --limit N or --limit all.") : List.of();
  }
}
