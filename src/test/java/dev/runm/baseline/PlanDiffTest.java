package dev.runm.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Trees are written as a baseline's difference shows them: a use stands after two blanks. */
class PlanDiffTest {
  private static final String FIND =
      """
      find  index
        Nested loop
          Nested loop
            providers p  ref ix_partition (partition_id)
            inventories i  eq_ref ux_type (provider_id, type_id)
          object_names n  eq_ref ux_uuid (uuid)
      """;

  @Test
  void aStepAboveAllOthersLeavesThemTheSame() {
    String sorted =
        """
        find  index
          Sort: n.name
            Nested loop
              Nested loop
                providers p  ref ix_partition (partition_id)
                inventories i  eq_ref ux_type (provider_id, type_id)
              object_names n  eq_ref ux_uuid (uuid)
        """;
    assertThat(difference(FIND, sorted))
        .isEqualTo(
            """
              find  index
            +   Sort: n.name
                  Nested loop
                    Nested loop
                      providers p  ref ix_partition (partition_id)
                      inventories i  eq_ref ux_type (provider_id, type_id)
                    object_names n  eq_ref ux_uuid (uuid)
            """);
    assertThat(difference(sorted, FIND))
        .isEqualTo(
            """
              find  index
            -   Sort: n.name
                Nested loop
                  Nested loop
                    providers p  ref ix_partition (partition_id)
                    inventories i  eq_ref ux_type (provider_id, type_id)
                  object_names n  eq_ref ux_uuid (uuid)
            """);
  }

  @Test
  void aSwappedJoinOrderMovesOneTable() {
    assertThat(
            difference(
                """
                find  index
                  Nested loop
                    providers p  ref ix_partition (partition_id)
                    inventories i  eq_ref ux_type (provider_id, type_id)
                """,
                """
                find  index
                  Nested loop
                    inventories i  eq_ref ux_type (provider_id, type_id)
                    providers p  ref ix_partition (partition_id)
                """))
        .isEqualTo(
            """
              find  index
                Nested loop
            -     providers p  ref ix_partition (partition_id)
                  inventories i  eq_ref ux_type (provider_id, type_id)
            +     providers p  ref ix_partition (partition_id)
            """);
  }

  @Test
  void anotherKeyStandsBelowTheOneThatWas() {
    assertThat(
            difference(
                FIND,
                FIND.replace("ref ix_partition (partition_id)", "ALL")
                    .replace("eq_ref ux_type (provider_id, type_id)", "ref ux_type (provider_id)")))
        .isEqualTo(
            """
              find  index
                Nested loop
                  Nested loop
            -       providers p  ref ix_partition (partition_id)
            +       providers p  ALL
            -       inventories i  eq_ref ux_type (provider_id, type_id)
            +       inventories i  ref ux_type (provider_id)
                  object_names n  eq_ref ux_uuid (uuid)
            """);
  }

  @Test
  void whatStandsBelowAnotherStepThanBeforeIsNotTheSame() {
    assertThat(
            difference(
                """
                find  index
                  Union
                    Sort
                      a  ALL
                    Limit
                      b  ALL
                """,
                """
                find  index
                  Union
                    Sort
                    Limit
                      a  ALL
                      b  ALL
                """))
        .isEqualTo(
            """
              find  index
                Union
                  Sort
            -       a  ALL
                  Limit
            +       a  ALL
                    b  ALL
            """);
  }

  @Test
  void longStretchesThatAreTheSameAreFolded() {
    StringBuilder before = new StringBuilder("first  index\n  t  ALL\nload  index\n  Append\n");
    for (int i = 0; i < 10; i++) {
      before.append("    t%d  ALL\n".formatted(i));
    }
    before.append("last  index\n  t  ALL\n  u  ALL\n");
    assertThat(difference(before.toString(), before.toString().replace("t6  ALL", "t6  range")))
        .isEqualTo(
            """
                first  index
                  t  ALL
                load  index
                … 4 lines the same
                    t3  ALL
                    t4  ALL
                    t5  ALL
              -     t6  ALL
              +     t6  range
                    t7  ALL
                    t8  ALL
                    t9  ALL
                … 3 lines the same
              """);
    assertThat(difference(FIND, FIND)).isEqualTo("  … 6 lines the same\n");
  }

  @Test
  void aStatementThatIsNewOrGoneIsSaidToBe() {
    String count = "count  scan\n  inventories i  index ux_type (provider_id, type_id)\n";
    assertThat(difference(FIND, count + FIND))
        .isEqualTo(
            """
            + count  scan  (new)
            +   inventories i  index ux_type (provider_id, type_id)
              … 6 lines the same
            """);
    assertThat(difference(FIND + count, FIND))
        .isEqualTo(
            """
              … 6 lines the same
            - count  scan  (gone)
            -   inventories i  index ux_type (provider_id, type_id)
            """);
  }

  @Test
  void ofTwoStatementsOfOneNameTheOneThatIsTheSameStays() {
    String one = "read  index\n  a  ref x (y)\n";
    String other = "read  index\n  b  ref x (y)\n";
    assertThat(difference(one + other, other))
        .isEqualTo(
            """
            - read  index  (gone)
            -   a  ref x (y)
              read  index
                b  ref x (y)
            """);
    assertThat(difference(one + other, one + other.replace("index", "scan").replace("ref", "ALL")))
        .isEqualTo(
            """
              read  index
                a  ref x (y)
            - read  index
            + read  scan
            -   b  ref x (y)
            +   b  ALL x (y)
            """);
  }

  @Test
  void anAccessIsJudgedByTheOneInWhosePlaceItIs() {
    String twice = "find  index\n  Append\n    n  const x (a)\n    n  ALL\n";
    assertThat(isWorse(twice, twice + "  Sort\n")).isFalse();
    assertThat(isWorse(twice.replace("const", "ALL"), twice.replace("ALL", "index z"))).isFalse();
    String other = "find  index\n  Append\n    n  ref x (a)\n    n  const x (a)\n";
    assertThat(isWorse(other, other.replace("const", "ref"))).isTrue();
    assertThat(isWorse("find  index\n  n  none\n", "find  index\n  n  ref x (a)\n")).isFalse();
    assertThat(isWorse("find  index\n  n  new x (a, b)\n", "find  index\n  n  new x (a)\n"))
        .isTrue();
  }

  @Test
  void whatWasMovedIsJudgedToo() {
    String nested = "find  index\n  Nested loop\n    p  ref x (a)\n    i  eq_ref y (b, c)\n";
    String swapped = "find  index\n  Nested loop\n    i  eq_ref y (b, c)\n    p  %s\n";
    assertThat(isWorse(nested, swapped.formatted("ref x (a)"))).isFalse();
    assertThat(isWorse(nested, swapped.formatted("range x (a)"))).isTrue();
  }

  @Test
  void ofStatementsOfOneNameThoseAreComparedThatStandBesideEachOther() {
    String lookup = "read  index\n  a  const x (y)\n";
    String scan = "read  scan\n  b  ALL\n";
    assertThat(isWorse(lookup + scan, scan)).isFalse();
    assertThat(isWorse(scan + lookup, scan + scan)).isTrue();
  }

  private static boolean isWorse(String before, String after) {
    return new PlanDiff(baseline(before), baseline(after)).isWorse();
  }

  @Test
  void theLinesThatAreNotGoneAreTheTreeOfToday() {
    List<String> trees = List.of("a", "b", "c", "a/b", "b/a", "a/a", "a/b/c", "a/c/b", "b/a/a");
    for (String before : trees) {
      for (String after : trees) {
        String was = tree(before);
        String is = tree(after);
        PlanDiff diff = new PlanDiff(baseline(was), baseline(is));
        assertThat(diff.isSame()).isEqualTo(before.equals(after));
        if (!diff.isSame()) {
          assertThat(texts(diff, PlanDiff.Change.GONE)).as("%s, %s", was, is).isEqualTo(is);
        }
      }
    }
  }

  /** Each step above the next, and above one more of the same words. */
  private static String tree(String path) {
    StringBuilder tree = new StringBuilder("s  index\n");
    String indent = "  ";
    for (String step : path.split("/")) {
      tree.append(indent).append(step).append('\n').append(indent).append("  b\n");
      indent += "  ";
    }
    return tree.toString();
  }

  private static String texts(PlanDiff diff, PlanDiff.Change without) {
    return diff.lines().stream()
        .filter(line -> line.change() != without)
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }

  private static String difference(String before, String after) {
    return new PlanDiff(baseline(before), baseline(after))
        .lines().stream()
            .map(line -> line.change().sign() + " " + line.text() + "\n")
            .collect(Collectors.joining());
  }

  private static Baseline baseline(String trees) {
    List<Baseline.StatementShape> statements = new ArrayList<>();
    List<String> lines = trees.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(" ")) {
        String[] title = lines.get(i).split("  ");
        statements.add(new Baseline.StatementShape(title[0], title[1], steps(lines, i + 1, "  ")));
      }
    }
    return new Baseline(List.of("find"), "", "index", statements);
  }

  private static List<Baseline.Step> steps(List<String> lines, int from, String indent) {
    List<Baseline.Step> steps = new ArrayList<>();
    for (int i = from; i < lines.size() && lines.get(i).startsWith(indent); i++) {
      String line = lines.get(i).substring(indent.length());
      if (!line.startsWith(" ")) {
        String[] parts = line.split("  ", 2);
        String use = parts.length > 1 ? parts[1] : "";
        steps.add(new Baseline.Step(parts[0], use, "", steps(lines, i + 1, indent + "  ")));
      }
    }
    return steps;
  }
}
