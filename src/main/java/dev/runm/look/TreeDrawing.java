package dev.runm.look;

import dev.runm.output.Branch;
import dev.runm.output.Figures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Draws nested sets as a tree; where some are left out, it says how many. */
final class TreeDrawing {
  /**
   * A line of the drawing.
   *
   * @param type the provider's type; empty for a line that stands for several
   */
  record Line(Branch branch, String type) {}

  /** A provider that is drawn, with those that are drawn directly below it. */
  private record Drawn(TreeNode node, List<Drawn> children) {
    /** How many of those below it are left out and not below one that is drawn. */
    long leftOut() {
      return node.below() - children.stream().mapToLong(child -> 1 + child.node.below()).sum();
    }
  }

  private final int markedId;
  private final List<Line> lines = new ArrayList<>();

  private TreeDrawing(int markedId) {
    this.markedId = markedId;
  }

  /** Returns the lines of a tree, given in its order, with one provider marked. */
  static List<Line> draw(List<TreeNode> nodes, int markedId) {
    TreeDrawing drawing = new TreeDrawing(markedId);
    for (Drawn top : nest(nodes)) {
      drawing.add(top, List.of());
    }
    return drawing.lines;
  }

  private static List<Drawn> nest(List<TreeNode> nodes) {
    List<Drawn> tops = new ArrayList<>();
    Deque<Drawn> path = new ArrayDeque<>();
    for (TreeNode node : nodes) {
      while (!path.isEmpty() && !path.peek().node.holds(node)) {
        path.pop();
      }
      Drawn drawn = new Drawn(node, new ArrayList<>());
      (path.isEmpty() ? tops : path.peek().children).add(drawn);
      path.push(drawn);
    }
    return tops;
  }

  private void add(Drawn drawn, List<Boolean> last) {
    boolean marked = drawn.node.id() == markedId;
    lines.add(new Line(new Branch(last, drawn.node.name(), marked), drawn.node.type()));
    long leftOut = drawn.leftOut();
    for (int i = 0; i < drawn.children.size(); i++) {
      boolean end = i == drawn.children.size() - 1 && leftOut <= 0;
      add(drawn.children.get(i), below(last, end));
    }
    if (leftOut > 0) {
      String text = "(%s more)".formatted(Figures.count(leftOut));
      lines.add(new Line(new Branch(below(last, true), text, false), ""));
    }
  }

  private static List<Boolean> below(List<Boolean> last, boolean end) {
    List<Boolean> longer = new ArrayList<>(last);
    longer.add(end);
    return longer;
  }
}
