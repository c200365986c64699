package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeReaderTest {
  @Test
  void stepsStandAboveTheirInputs() {
    List<TreeNode> roots =
        TreeReader.read(
            """
            -> Inner hash join (no condition)  (cost=3.5 rows=25)
                -> Table scan on ot  (cost=0.151 rows=5)
                -> Hash
                    -> Table scan on c  (cost=0.75 rows=5)
            -> Select #2 (subquery in projection; run only once)
                -> Zero rows (Impossible WHERE)  (cost=0..0 rows=0)
            """);
    assertThat(roots)
        .extracting(TreeNode::operation)
        .containsExactly(
            "Inner hash join (no condition)", "Select #2 (subquery in projection; run only once)");
    assertThat(roots.get(0).all())
        .extracting(TreeNode::operation)
        .containsExactly(
            "Inner hash join (no condition)", "Table scan on ot", "Hash", "Table scan on c");
  }

  @Test
  void estimatesAreThoseOfTheLastRow() {
    TreeNode node = only("-> Table scan on t  (cost=2.5..2.02e+6 rows=3.04)");
    assertThat(node.cost()).contains(2_020_000.0);
    assertThat(node.rows()).contains(3.04);
    assertThat(node.run()).isEmpty();
  }

  @Test
  void whatWasCountedMayHaveExponents() {
    TreeNode node =
        only("-> Table scan on t  (cost=1 rows=2) (actual time=60e-6..1.5e+3 rows=2.33 loops=30)");
    TreeNode.Run run = node.run().orElseThrow();
    assertThat(run.first()).isEqualTo(Duration.ofNanos(60));
    assertThat(run.last()).isEqualTo(Duration.ofMillis(1500));
    assertThat(run.rows()).isEqualTo(2.33);
    assertThat(run.loops()).isEqualTo(30);
  }

  @Test
  void aStepMayHaveNeverRun() {
    assertThat(only("-> Table scan on t  (cost=1 rows=2) (never executed)").run())
        .contains(TreeNode.Run.NEVER);
  }

  @Test
  void whatWasCountedMayStandWithoutAnEstimate() {
    TreeNode node = only("-> Filter: (n > 1)  (actual time=0.83..0.84 rows=1 loops=2)");
    assertThat(node.operation()).isEqualTo("Filter: (n > 1)");
    assertThat(node.rows()).isEmpty();
    assertThat(node.run().orElseThrow().loops()).isEqualTo(2);
  }

  @Test
  void textOfTheStatementIsNotTakenForFigures() {
    TreeNode node =
        only(
            "-> Filter: (p.name = '  (cost=9 rows=9) (actual time=1..2 rows=3 loops=4)')"
                + "  (cost=0.35 rows=1)");
    assertThat(node.operation()).endsWith("loops=4)')");
    assertThat(node.rows()).contains(1.0);
    assertThat(node.run()).isEmpty();
  }

  @Test
  void anOperationMayHaveLineEnds() {
    TreeNode node = only("-> Filter: (a = 'x\ny')  (cost=0.35 rows=1)\n    -> Table scan on t");
    assertThat(node.operation()).isEqualTo("Filter: (a = 'x\ny')");
    assertThat(node.inputs()).hasSize(1);
  }

  @Test
  void thereIsNoTreeOfAStatementThatRunsWithoutIterators() {
    assertThat(TreeReader.read("<not executable by iterator executor>\n")).isEmpty();
  }

  private static TreeNode only(String text) {
    List<TreeNode> roots = TreeReader.read(text);
    assertThat(roots).hasSize(1);
    return roots.get(0);
  }
}
