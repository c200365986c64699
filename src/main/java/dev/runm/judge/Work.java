package dev.runm.judge;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What the server did for one run of a statement, as its performance_schema tells.
 *
 * @param examined rows that the server says it examined, which leaves out those that derived tables
 *     are filled from and those that merged indexes find
 * @param calls how often the storage engine was asked for a row or an entry of an index, also in
 *     vain, if that was counted: it leaves out nothing but a count of all rows of a table
 * @param returned rows that were sent or changed, or matched by an UPDATE
 * @param temporaryTables how many the statement made
 * @param temporaryTablesOnDisk how many of them did not fit into memory
 * @param sortedRows rows that were sorted
 * @param sortPasses how often sorted runs were merged, which is 0 where they fit into memory
 * @param server how long the server took
 * @param nests whether triggers or functions ran statements inside of it, of which there is no plan
 */
public record Work(
    long examined,
    OptionalLong calls,
    long returned,
    long temporaryTables,
    long temporaryTablesOnDisk,
    long sortedRows,
    long sortPasses,
    Duration server,
    boolean nests) {
  /** Returns the rows read, as far as they were counted. */
  public long reads() {
    return calls.orElse(examined);
  }

  /** Returns the rows read for each row returned; all of them where none was. */
  public long readsPerRow() {
    return reads() / Math.max(1, returned);
  }

  /** Returns the same work with what the storage engine was asked for. */
  public Work calling(long count) {
    return new Work(
        examined,
        OptionalLong.of(count),
        returned,
        temporaryTables,
        temporaryTablesOnDisk,
        sortedRows,
        sortPasses,
        server,
        nests);
  }
}
