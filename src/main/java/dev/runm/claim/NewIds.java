package dev.runm.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The ids that the server gave to rows that were written together. */
final class NewIds {
  private NewIds() {}

  /**
   * Returns the id of each row. Where other sessions wrote to the table meanwhile, their rows may
   * be in between, and all are looked at.
   *
   * @param distinctions what tells each row from others, in the order in which they were written
   * @param span from the first of them on
   * @param rows the same rows, one by one
   */
  static long[] of(List<String> distinctions, IdSpan span, Supplier<List<NewRow>> rows) {
    if (span.isJust(distinctions.size())) {
      return LongStream.rangeClosed(span.first(), span.last()).toArray();
    }
    Map<String, Long> ids = new HashMap<>();
    rows.get().forEach(row -> ids.put(row.distinction(), row.id()));
    return distinctions.stream().mapToLong(ids::get).toArray();
  }
}
