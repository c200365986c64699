package dev.runm.indexes;

import java.util.List;

/**
 * What was done to a table, in rows.
 *
 * @param unindexed rows that were read without an index
 */
record TableTraffic(String table, long unindexed, long inserted, long updated, long deleted) {
  static TableTraffic of(String table, List<Traffic> traffic) {
    long unindexed = 0;
    long inserted = 0;
    long updated = 0;
    long deleted = 0;
    for (Traffic one : traffic) {
      if (one.tableName().equals(table)) {
        unindexed += one.indexName() == null ? one.fetched() : 0;
        inserted += one.inserted();
        updated += one.updated();
        deleted += one.deleted();
      }
    }
    return new TableTraffic(table, unindexed, inserted, updated, deleted);
  }

  long written() {
    return inserted + updated + deleted;
  }
}
