package dev.runm.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads MySQL's EXPLAIN FORMAT=TREE, with or without ANALYZE. Subqueries of a select list stand
 * beside the statement itself, so there may be several roots.
 */
public final class TreeReader {
  private static final String ARROW = "-> ";
  private static final int INDENT = 4;

  /** What stands behind an operation: the estimate, and what was counted. */
  private static final Pattern LINE =
      Pattern.compile(
          "(.*?)"
              + "(?: +\\(cost=(?:[^ ()]+?\\.\\.)?([^ ().][^ ()]*) rows=([^ ()]+)\\))?"
              + "(?: +\\((?:actual time=([^ ()]+?)\\.\\.([^ ()]+) rows=([^ ()]+) loops=(\\d+)"
              + "|(never executed))\\))?",
          Pattern.DOTALL);

  private final List<String> lines;
  private int next;

  private TreeReader(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Returns the roots; none for an answer without a tree, such as that of a statement which does
   * not run by iterators.
   */
  public static List<TreeNode> read(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.stripLeading().startsWith(ARROW)) {
        lines.add(line);
      } else if (!lines.isEmpty() && !line.isBlank()) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n" + line);
      }
    }
    return new TreeReader(lines).siblings(0);
  }

  private List<TreeNode> siblings(int depth) {
    List<TreeNode> siblings = new ArrayList<>();
    while (next < lines.size() && depth(lines.get(next)) >= depth) {
      String line = lines.get(next);
      next++;
      siblings.add(node(line.stripLeading().substring(ARROW.length()), siblings(depth(line) + 1)));
    }
    return siblings;
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / INDENT;
  }

  private static TreeNode node(String line, List<TreeNode> inputs) {
    Matcher parts = LINE.matcher(line.stripTrailing());
    if (!parts.matches()) {
      return new TreeNode(line, Optional.empty(), Optional.empty(), Optional.empty(), inputs);
    }
    return new TreeNode(
        parts.group(1).strip(), number(parts, 3), number(parts, 2), run(parts), inputs);
  }

  private static Optional<Double> number(Matcher parts, int group) {
    return Optional.ofNullable(parts.group(group)).map(Double::valueOf);
  }

  private static Optional<TreeNode.Run> run(Matcher parts) {
    if (parts.group(8) != null) {
      return Optional.of(TreeNode.Run.NEVER);
    }
    return number(parts, 4)
        .map(
            first ->
                new TreeNode.Run(
                    millis(first),
                    millis(Double.parseDouble(parts.group(5))),
                    Double.parseDouble(parts.group(6)),
                    Long.parseLong(parts.group(7))));
  }

  static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1_000_000));
  }
}
