package dev.runm.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the optimizer's estimates come to over a whole statement: how often each table is accessed,
 * and how many rows that reads. A LIMIT that ends the statement early is not in the estimates.
 */
public final class ExpectedReads {
  private final Map<PlanAccess, Double> passes = new IdentityHashMap<>();
  private final Map<PlanAccess, Double> reads = new IdentityHashMap<>();
  private final Map<PlanNode, Double> rows = new IdentityHashMap<>();
  private final Map<PlanNode, Double> runs = new IdentityHashMap<>();

  private ExpectedReads() {}

  /** Adds up the estimates of a plan. */
  public static ExpectedReads of(Plan plan) {
    ExpectedReads expected = new ExpectedReads();
    plan.roots().forEach(root -> expected.walk(root, 1, 1));
    return expected;
  }

  /** Returns how often a table is accessed. */
  public long passes(PlanAccess access) {
    return Math.round(passes.getOrDefault(access, 0.0));
  }

  /** Returns how many rows the passes over a table read together. */
  public long reads(PlanAccess access) {
    return Math.round(reads.getOrDefault(access, 0.0));
  }

  /** Returns how many rows all accesses read together. */
  public long reads() {
    return Math.round(reads.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /** Returns how many rows a step gives, in all its runs; of a group, what it is made of. */
  public long rows(PlanNode node) {
    return Math.round(rows.getOrDefault(node, 0.0));
  }

  /** Returns how often a step runs. */
  public long runs(PlanNode node) {
    return Math.round(runs.getOrDefault(node, 0.0));
  }

  /**
   * Returns the rows that a step gives.
   *
   * @param times how often the query block runs that the step is in
   * @param before the rows of the join so far, each of which asks the step
   */
  private double walk(PlanNode node, double times, double before) {
    runs.put(node, before);
    double given =
        node.access().isPresent()
            ? access(node, node.access().get(), times, before)
            : node.kind() == PlanNode.Kind.JOIN
                ? joined(node.inputs(), times)
                : inputs(node.inputs(), times);
    rows.put(node, given);
    return given;
  }

  private double joined(List<PlanNode> inputs, double times) {
    double sofar = times;
    for (PlanNode input : inputs) {
      sofar = walk(input, times, sofar);
    }
    return sofar;
  }

  /** A subquery in the select list runs for each row that its query block gives. */
  private double inputs(List<PlanNode> inputs, double times) {
    double given = 0;
    for (PlanNode input : inputs) {
      if (input.kind() == PlanNode.Kind.SUBQUERY) {
        double asked = input.isForEachRow() ? Math.max(given, times) : 1;
        walk(input, asked, asked);
      } else {
        given += walk(input, times, times);
      }
    }
    return given;
  }

  private double access(PlanNode node, PlanAccess access, double times, double before) {
    double asked = access.isBuffered() ? times : before;
    double read = asked * Objects.requireNonNullElse(access.rows(), 0L);
    double filled = 0;
    for (PlanNode input : node.inputs()) {
      double runsOfInput =
          switch (input.kind()) {
            case SUBQUERY -> input.isForEachRow() ? read : 1;
            case MATERIALIZE -> input.isForEachRow() ? before : 1;
            default -> times;
          };
      double given = walk(input, runsOfInput, runsOfInput);
      filled += input.kind() == PlanNode.Kind.SUBQUERY ? 0 : given;
    }
    passes.put(access, asked);
    reads.put(access, access.rows() == null ? filled : read);
    return given(access, times, before, filled);
  }

  private static double given(PlanAccess access, double times, double before, double filled) {
    Long produced = access.estimate().produced();
    if (produced != null) {
      return times * produced;
    }
    if (access.rows() == null) {
      return filled;
    }
    return before * access.rows() * Objects.requireNonNullElse(access.filtered(), 100.0) / 100;
  }
}
