package dev.runm.locks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Locks that a transaction holds.
 *
 * @param locks as many as are told
 * @param whole whether these are all
 */
record HeldLocks(List<HeldLock> locks, boolean whole) {
  /** So many are told; one more is asked for. */
  static final int MOST = 100_000;

  static final HeldLocks NONE = new HeldLocks(List.of(), true);

  /** Takes what the server answered. */
  static HeldLocks of(List<HeldLock> answer) {
    return answer.size() > MOST
        ? new HeldLocks(List.copyOf(answer.subList(0, MOST)), false)
        : new HeldLocks(answer, true);
  }

  boolean isEmpty() {
    return locks.isEmpty();
  }

  /** Returns what the tables go by: those of the session's schema by their names alone. */
  Set<String> tables() {
    Set<String> tables = new TreeSet<>();
    locks.forEach(lock -> tables.add(lock.tableName()));
    return tables;
  }
}
