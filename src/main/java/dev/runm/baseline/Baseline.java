package dev.runm.baseline;

import java.util.List;

/**
 * The plans of a command as they were when they were saved: their shapes, keys, key columns and
 * verdicts, without figures that differ from day to day.
 *
 * @param command its words
 * @param deployment what was loaded then; empty if nothing was
 */
record Baseline(
    List<String> command, String deployment, String verdict, List<StatementShape> statements) {

  /** A statement: where it comes from, and its plan. */
  record StatementShape(String id, String verdict, List<Step> plan) {}

  /**
   * A step of a plan.
   *
   * @param text what it does; of an access the table with its alias
   * @param use how a table is accessed: the access, then index and columns; empty of other steps
   * @param verdict of an access, else empty
   */
  record Step(String text, String use, String verdict, List<Step> inputs) {}
}
