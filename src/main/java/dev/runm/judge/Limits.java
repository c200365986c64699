package dev.runm.judge;

/**
 * From where on the judge speaks up.
 *
 * @param readsPerRow rows read for each row returned, above which an access by index is costly
 * @param readsAtLeast rows read by a statement, up to which it never is
 * @param smallTable rows of a table, up to which reading it whole does no harm; where a schema
 *     marks its lookup tables, the marks count instead
 * @param estimateOff how many times an estimate may differ from what was read
 */
public record Limits(long readsPerRow, long readsAtLeast, long smallTable, long estimateOff) {
  /** What counts where nothing is set. */
  public static final Limits DEFAULTS = new Limits(100, 10_000, 100, 10);
}
