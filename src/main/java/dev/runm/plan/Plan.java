package dev.runm.plan;

import java.util.List;
import java.util.Optional;

/**
 * The plan of a statement.
 *
 * @param roots the outermost steps, mostly one; none for a statement that has no plan
 * @param messages what the optimizer says instead, such as {@code No tables used}
 */
public record Plan(List<PlanNode> roots, List<String> messages) {
  /** The plan of a statement that has none. */
  public static final Plan NONE = new Plan(List.of(), List.of());

  /** What is said of a statement that does not run by the steps of which newer plans tell. */
  static final String WITHOUT_STEPS = "no plan by steps";

  /** Whether it is told how the statement runs. */
  public boolean isTold() {
    return !messages.contains(WITHOUT_STEPS);
  }

  /** Returns the accesses in the order of the plan. */
  public List<PlanAccess> accesses() {
    return roots.stream()
        .flatMap(PlanNode::all)
        .map(PlanNode::access)
        .flatMap(Optional::stream)
        .toList();
  }
}
