package dev.runm.judge;

import java.time.Duration;

/**
 * What the server did for one run of a statement, as its performance_schema tells.
 *
 * @param examined rows that were read from tables, temporary ones included
 * @param returned rows that were sent, or changed
 * @param temporaryTables how many the statement made
 * @param temporaryTablesOnDisk how many of them did not fit into memory
 * @param sortedRows rows that were sorted
 * @param sortPasses how often sorted runs were merged, which is 0 where they fit into memory
 * @param server how long the server took
 */
public record Work(
    long examined,
    long returned,
    long temporaryTables,
    long temporaryTablesOnDisk,
    long sortedRows,
    long sortPasses,
    Duration server) {
  /** Returns the rows read for each row returned; all of them where none was. */
  public long readsPerRow() {
    return examined / Math.max(1, returned);
  }
}
