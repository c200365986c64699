package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;

/** Knows where the subqueries of a condition belong: to the table whose rows they are asked for. */
final class StepFilter {
  static final String IN_CONDITION = "in a condition";

  private StepFilter() {}

  /**
   * Returns what a filter reads as version 1 has it: with the subqueries below the table.
   *
   * @param inputs what is filtered, then the subqueries
   */
  static List<PlanNode> underTable(List<PlanNode> inputs) {
    if (inputs.isEmpty() || inputs.get(0).access().isEmpty()) {
      return inputs;
    }
    PlanNode table = inputs.get(0);
    List<PlanNode> below = new ArrayList<>(table.inputs());
    List<PlanNode> beside = new ArrayList<>();
    inputs.stream().skip(1).forEach(node -> (isInCondition(node) ? below : beside).add(node));
    beside.add(0, PlanNode.of(table.access().get(), below));
    return beside;
  }

  private static boolean isInCondition(PlanNode node) {
    return node.kind() == PlanNode.Kind.SUBQUERY && node.text().contains(IN_CONDITION);
  }
}
