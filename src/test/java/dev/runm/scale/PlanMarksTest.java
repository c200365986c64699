package dev.runm.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.judge.Verdict;
import dev.runm.scale.PlanMarks.Marked;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanMarksTest {
  private static final AccessShape P = access("providers", "p", "ref", "ix_p", "x");
  private static final AccessShape Q = access("inventories", "i", "eq_ref", "PRIMARY", "id");
  private static final AccessShape WHOLE_Q = access("inventories", "i", "ALL", null);
  private static final PlanShape USUAL = shape("A.a", List.of(P, Q));
  private static final PlanShape OTHER = shape("A.a", List.of(P, WHOLE_Q));
  private static final PlanShape TURNED = shape("A.a", List.of(Q, P));

  @Test
  void pointsStandByFillAndSizeAndOnesOfTheSamePlanHaveTheSameLetter() {
    List<Marked> marked =
        PlanMarks.of(
            List.of(
                point(10, 0, USUAL),
                point(10, 50, USUAL),
                point(20, 0, OTHER),
                point(20, 50, OTHER),
                point(40, 0, USUAL),
                point(40, 50, OTHER)));
    assertThat(marked)
        .extracting(one -> one.point().fill() + " " + one.point().nodes() + " " + one.letter())
        .containsExactly("0% 10 A", "0% 20 B", "0% 40 A", "50% 10 A", "50% 20 B", "50% 40 B");
    assertThat(marked)
        .extracting(Marked::flips)
        .containsExactly(false, true, true, false, true, false);
    assertThat(marked.get(1).change()).isEqualTo("B (was A)");
  }

  @Test
  void theSmallestDeploymentIsComparedWithItselfAtTheFillBefore() {
    List<Marked> marked =
        PlanMarks.of(List.of(point(10, 0, USUAL), point(20, 0, OTHER), point(10, 50, OTHER)));
    assertThat(marked.get(2).flips()).isTrue();
    assertThat(marked.get(2).change()).isEqualTo("B (was A)");
  }

  @Test
  void theTableIsToldThatIsReadInAnotherWay() {
    assertThat(PlanDifference.between(USUAL, OTHER))
        .containsExactly("A.a, inventories i: eq_ref by PRIMARY (id) → full scan");
    assertThat(PlanDifference.between(OTHER, OTHER)).isEmpty();
  }

  @Test
  void ofAnotherOrderOnlyWhatMovesIsTold() {
    AccessShape r = access("r", "r", "const", "PRIMARY", "id");
    assertThat(
            PlanDifference.between(
                shape("A.a", List.of(r, P, Q, r)), shape("A.a", List.of(r, Q, P, r))))
        .containsExactly("A.a, reads in another order: p, i → i, p");
    assertThat(PlanDifference.between(USUAL, TURNED))
        .containsExactly("A.a, reads in another order: p, i → i, p");
  }

  @Test
  void tablesAndStatementsThatComeAndGoAreTold() {
    assertThat(PlanDifference.between(USUAL, shape("A.a", List.of(P))))
        .containsExactly("A.a, inventories i: eq_ref by PRIMARY (id) → not read");
    assertThat(PlanDifference.between(shape("A.a", List.of(P)), USUAL))
        .containsExactly("A.a, inventories i: not read → eq_ref by PRIMARY (id)");
    assertThat(PlanDifference.between(USUAL, shape("B.b", List.of(P))))
        .containsExactly("A.a, is not sent any more", "B.b, is sent as well");
  }

  @Test
  void aStatementThatIsSentOftenInOneWayCountsOnce() {
    PlanShape.Builder often = new PlanShape.Builder();
    often.add("A.a", List.of(P, Q));
    often.add("A.a", List.of(P, Q));
    assertThat(often.build()).isEqualTo(USUAL);
    often.add("A.a", List.of(Q));
    assertThat(PlanDifference.between(USUAL, often.build()))
        .containsExactly("A.a, is run in more ways: 2, not 1");
  }

  private static Point point(long nodes, int fill, PlanShape shape) {
    return new Point(
        nodes + "-nodes",
        nodes,
        new Share(BigDecimal.valueOf(fill)),
        new Timing(List.of(Duration.ofMillis(1))),
        OptionalLong.empty(),
        1,
        Verdict.INDEX,
        shape);
  }

  private static PlanShape shape(String id, List<AccessShape> accesses) {
    PlanShape.Builder shape = new PlanShape.Builder();
    shape.add(id, accesses);
    return shape.build();
  }

  private static AccessShape access(
      String table, String alias, String access, String key, String... columns) {
    return new AccessShape(table, alias, access, key, Arrays.asList(columns));
  }
}
