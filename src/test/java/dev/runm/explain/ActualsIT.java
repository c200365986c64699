package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.plan.Actual;
import dev.runm.plan.Actuals;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.TreeNode;
import dev.runm.plan.TreeReader;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the statements of {@code actuals.txt} and compares what is put beside each access with what
 * is written there: rows of a loop, loops, and {@code or more} where it may have been cut short.
 */
class ActualsIT {
  private static final Database DATABASE = new Database("actuals");
  private static TestShell shell;
  private static StatementJudge judge;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    judge = shell.bean(StatementJudge.class);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void whatWasCountedStandsBesideItsAccess(String title, String sql, List<String> expected) {
    List<TreeNode> tree = tree(sql);
    List<String> lines = accesses(sql, tree).stream().map(ActualsIT::line).toList();
    assertThat(lines).as(sql).isEqualTo(expected);
  }

  /** The two answers of the server estimate alike where they mean the same access. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("allStatements")
  void bothAnswersExpectTheSameOfTheSameAccess(String title, String sql, List<String> unused) {
    List<TreeNode> tree = tree(sql);
    for (PlanAccess access : accesses(sql, tree)) {
      access
          .actual()
          .flatMap(actual -> expected(actual, tree))
          .filter(rows -> access.source() == PlanAccess.Source.TABLE)
          .ifPresent(
              rows ->
                  assertThat(rows)
                      .as("%s %s", sql, access)
                      .isBetween(access.rows() - 1.0, access.rows() + 1.0));
    }
  }

  private static Optional<Double> expected(Actual actual, List<TreeNode> tree) {
    return tree.stream()
        .flatMap(TreeNode::all)
        .filter(node -> node.operation().contains(" on "))
        .filter(
            node ->
                node.run()
                    .equals(
                        Optional.of(
                            new TreeNode.Run(
                                actual.first(),
                                actual.last(),
                                actual.rowsPerLoop(),
                                actual.loops()))))
        .filter(node -> actual.ran())
        .findFirst()
        .flatMap(TreeNode::rows);
  }

  static Stream<Arguments> statements() throws IOException {
    return read("actuals.txt");
  }

  static Stream<Arguments> allStatements() throws IOException {
    return Stream.concat(read("actuals.txt"), read("plans.txt"))
        .filter(each -> ((String) each.get()[1]).matches("(?s)\\(*(SELECT|WITH).*"));
  }

  private static Stream<Arguments> read(String name) throws IOException {
    try (var text = ActualsIT.class.getResourceAsStream(name)) {
      return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
          .map(
              block -> {
                List<String> lines = block.lines().toList();
                List<String> expected = lines.stream().skip(2).map(String::strip).toList();
                return Arguments.of(lines.get(0).substring(2), lines.get(1), expected);
              });
    }
  }

  private static String line(PlanAccess access) {
    List<String> words = new ArrayList<>();
    words.add(access.alias() + " " + (access.key() == null ? access.access() : access.key()));
    words.add(access.actual().map(ActualsIT::words).orElse("not counted"));
    access.offBy().filter(times -> times > 10).ifPresent(times -> words.add("off"));
    return String.join("; ", words);
  }

  private static String words(Actual actual) {
    return actual.ran()
        ? "%s in %d%s"
            .formatted(
                String.valueOf(actual.rowsPerLoop()).replaceAll("\\.0$", ""),
                actual.loops(),
                actual.cutShort() ? " or more" : "")
        : "never";
  }

  private static List<TreeNode> tree(String sql) {
    return TreeReader.read(DATABASE.rows("EXPLAIN ANALYZE FORMAT=TREE " + sql).get(0));
  }

  private static List<PlanAccess> accesses(String sql, List<TreeNode> tree) {
    String json = DATABASE.rows("EXPLAIN FORMAT=JSON " + sql).get(0);
    CapturedStatement statement =
        new CapturedStatement(
            "", sql, List.of(), json, List.of(), Map.of(), Optional.empty(), Duration.ZERO);
    return Actuals.beside(judge.judge(List.of(statement)).get(0).plan(), tree).accesses();
  }
}
