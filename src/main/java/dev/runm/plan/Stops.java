package dev.runm.plan;

/** Knows which steps of the server's tree may stop reading before they have all rows. */
final class Stops {
  private Stops() {}

  /**
   * Whether an input may not be read to its end.
   *
   * @param number which input of the step, from 0
   * @param cut whether the step itself may not be read to its end
   */
  static boolean early(TreeNode step, int number, boolean cut) {
    if (step.does("Limit", "Offset")) {
      return true;
    }
    if (step.does("Nested loop semijoin", "Nested loop antijoin") && number > 0) {
      return true;
    }
    return cut && !readsAll(step);
  }

  /** Whether a step reads all its input before it gives its first row. */
  private static boolean readsAll(TreeNode step) {
    return step.does(
        "Sort",
        "Hash",
        "Aggregate",
        "Materialize",
        "Union materialize",
        "Union all materialize",
        "Intersect",
        "Except",
        "Temporary table",
        "Select #");
  }
}
