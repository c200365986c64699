package dev.runm.baseline;

import dev.runm.judge.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a plan at its place in the tree.
 *
 * @param place its place in the order of reading
 * @param parent the place of the step above it; {@link Alignment#NONE} of a root
 */
record PlacedStep(int place, Baseline.Step step, int depth, int parent) {
  /** Returns the steps of a plan in the order of reading. */
  static List<PlacedStep> of(List<Baseline.Step> roots) {
    List<PlacedStep> steps = new ArrayList<>();
    roots.forEach(root -> add(root, 1, Alignment.NONE, steps));
    return steps;
  }

  private static void add(Baseline.Step step, int depth, int parent, List<PlacedStep> steps) {
    int place = steps.size();
    steps.add(new PlacedStep(place, step, depth, parent));
    step.inputs().forEach(input -> add(input, depth + 1, place, steps));
  }

  /** Returns what it does, wherever it stands. */
  String words() {
    String use = step.use().isEmpty() ? "" : "  " + step.use();
    boolean usual = step.verdict().isEmpty() || step.verdict().equals(Verdict.INDEX.code());
    return step.text() + use + (usual ? "" : "  " + step.verdict());
  }

  /** Returns its line of the tree, indented by depth. */
  String line() {
    return "  ".repeat(depth) + words();
  }
}
