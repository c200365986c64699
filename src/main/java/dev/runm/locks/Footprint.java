package dev.runm.locks;

import java.util.List;
import java.util.Optional;

/**
 * What a transaction locked.
 *
 * @param locks held when the command was done, before anything was rolled back; after a deadlock,
 *     those that it held when it was last seen to wait
 * @param whole whether these are all; very many are not told
 * @param columns the columns of the indexes of the tables
 * @param isolation the session's isolation level, such as {@code REPEATABLE-READ}
 * @param failure what the command failed with
 * @param inserted whether rows were inserted, which MySQL does not list as locked
 * @param notes what could not be told, and why
 */
public record Footprint(
    List<HeldLock> locks,
    boolean whole,
    List<LockWait> waits,
    List<KeyColumn> columns,
    String isolation,
    Optional<RuntimeException> failure,
    boolean inserted,
    List<String> notes) {
  /** Returns the same of a transaction that inserted rows, or did not. */
  public Footprint inserting(boolean some) {
    return new Footprint(locks, whole, waits, columns, isolation, failure, some, notes);
  }

  /** Returns the footprint as JSON: maps, lists, strings, numbers, booleans and nulls. */
  public Object document() {
    return LockDocument.of(this);
  }
}
