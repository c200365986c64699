package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {
  private static final TreeNode ROOT = new TreeNode(1, "root", "t", 1, 20);
  private static final TreeNode FIRST = new TreeNode(2, "first", "t", 2, 7);
  private static final TreeNode DEEP = new TreeNode(3, "deep", "t", 3, 4);
  private static final TreeNode LAST = new TreeNode(6, "last", "t", 18, 19);

  @Test
  void linesLeadToEveryNode() {
    assertThat(depths(List.of(ROOT, FIRST, DEEP, LAST)))
        .containsExactly(
            "root []",
            "first [false]",
            "deep [false, false]",
            "(1 more) [false, true]",
            "last [false]",
            "(5 more) [true]");
  }

  @Test
  void aTreeMayStartBelowItsRoot() {
    assertThat(depths(List.of(FIRST, DEEP)))
        .containsExactly("first []", "deep [false]", "(1 more) [true]");
    assertThat(depths(List.of(DEEP))).containsExactly("deep []");
  }

  private static List<String> depths(List<TreeNode> nodes) {
    return TreeDrawing.draw(nodes, 3).stream()
        .map(line -> line.branch().text() + " " + line.branch().last())
        .toList();
  }
}
