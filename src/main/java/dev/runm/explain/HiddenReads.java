package dev.runm.explain;

import dev.runm.judge.Work;
import java.util.OptionalLong;

/**
 * Tells which statements read rows that the server leaves out of those it says it examined: the
 * rows that derived tables are filled from and those that merged indexes find. For these alone the
 * calls of the storage engine, which count the looks in vain too, are the better figure.
 */
final class HiddenReads {
  private HiddenReads() {}

  /** Whether a statement with such a plan may have read more. */
  static boolean in(String plan) {
    return plan.contains("materialized_from_subquery")
        || plan.contains("\"access_type\": \"materialize\"")
        || plan.contains("index_merge");
  }

  /** Returns the work without the calls of the storage engine, where the plan hides nothing. */
  static Work known(Work work, String plan) {
    return in(plan)
        ? work
        : new Work(
            work.examined(),
            OptionalLong.empty(),
            work.returned(),
            work.temporaryTables(),
            work.temporaryTablesOnDisk(),
            work.sortedRows(),
            work.sortPasses(),
            work.server(),
            work.nests());
  }
}
