package dev.runm.locks;

/**
 * A lock as performance_schema.data_locks tells it.
 *
 * @param indexName the index, or null of a lock on a table
 * @param lockType {@code TABLE} or {@code RECORD}
 * @param lockMode such as {@code X,REC_NOT_GAP}
 * @param lockData the columns of the index that name the record; null where its page is not in
 *     memory
 */
public record HeldLock(
    String tableName, String indexName, String lockType, String lockMode, String lockData) {
  /** What stands for the end of a page of an index, behind its last record. */
  static final String END = "after the last record";

  private static final String SUPREMUM = "supremum pseudo-record";

  /** Whether a table is locked, which for InnoDB mostly means that rows of it are. */
  public boolean isOfTable() {
    return lockType.equals("TABLE");
  }

  /** Whether other sessions are kept from inserting beside the record. */
  public boolean isGap() {
    return !isOfTable()
        && !lockMode.contains("REC_NOT_GAP")
        && !lockMode.contains("INSERT_INTENTION");
  }

  /** Returns the kind of lock in words: {@code X record}, {@code X next-key: gap too}, … */
  public String words() {
    String strength = lockMode.replaceFirst(",.*$", "");
    if (isOfTable()) {
      return lockMode;
    }
    if (lockMode.contains("INSERT_INTENTION")) {
      return strength + " insert intention";
    }
    if (lockMode.contains("REC_NOT_GAP")) {
      return strength + " record";
    }
    if (SUPREMUM.equals(lockData)) {
      return strength + " gap at the end";
    }
    if (lockMode.contains("PREDICATE") || lockMode.contains("PRDT")) {
      return strength + " predicate";
    }
    return strength + (lockMode.contains("GAP") ? " gap before" : " next-key: gap too");
  }

  /** Returns the record in words. */
  public String record() {
    if (lockData == null) {
      return "(its page is not in memory)";
    }
    return lockData.equals(SUPREMUM) ? END : lockData;
  }
}
