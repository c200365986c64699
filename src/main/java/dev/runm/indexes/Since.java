package dev.runm.indexes;

import java.util.List;
import java.util.Optional;

/**
 * Since when the server's counters count.
 *
 * @param epochSeconds the later of the load and the start of the server, both of which set them to
 *     nothing
 * @param isLoad whether it was the load
 * @param altered tables that were altered since, which set theirs to nothing again
 */
record Since(long epochSeconds, boolean isLoad, List<TableAge> altered) {
  /**
   * A load makes its tables one after another, the marker last; a table of the user's may follow.
   */
  private static final long LOAD_SECONDS = 1;

  static Since of(List<TableAge> tables, long serverStarted) {
    Optional<TableAge> marker = tables.stream().filter(TableAge::isMarker).findFirst();
    long loaded = marker.map(TableAge::made).orElse(0L);
    long since = Math.max(loaded, serverStarted);
    long sinceAll = Math.max(loaded + LOAD_SECONDS, serverStarted);
    return new Since(
        since,
        loaded > serverStarted,
        tables.stream().filter(table -> table.made() > sinceAll).toList());
  }
}
